import { passwordDisabled as passwordDisabledFact } from '@genkan/contracts';
import { z } from 'zod';
import { type PasswordWords, passwordWords } from '../text/password-disabled.ts';
import type { NoticeKind } from './notice-kind.ts';
import { askContact, writeSecurityMail } from './security-mail.ts';
import { SECURITY_RULES } from './security-rules.ts';

const content = z.object({ disabledAt: z.date() });

type Content = z.output<typeof content>;

/** The warning that somebody guesses, and which browsers still let the member in. */
export const passwordDisabled: NoticeKind<Content, null, PasswordWords, typeof passwordDisabledFact> = {
  kind: 'password-disabled',
  content,
  security: {
    event: passwordDisabledFact,
    rule: SECURITY_RULES.warning,
    read({ memberId, accountId, ...data }) {
      const disabledAt = new Date(data.disabledAt);
      return { memberId, accountId, at: disabledAt, content: { disabledAt } };
    },
  },
  askSlip: askContact,
  words: passwordWords,
  writeMail(page) {
    const { words, text, content } = page;
    return writeSecurityMail(page, {
      entries: [{ label: words.when, value: text.moment(content.disabledAt) }],
      advice: [words.stillOpen, words.otherwise],
    });
  },
};
