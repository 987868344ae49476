import { deviceEnrolled as deviceEnrolledFact, FACTOR_KINDS, isOneOf, openKind } from '@genkan/contracts';
import { z } from 'zod';
import { type DeviceWords, deviceWords } from '../text/device-enrolled.ts';
import type { MailPage, NoticeKind } from './notice-kind.ts';
import { askContact, writeSecurityMail } from './security-mail.ts';
import { SECURITY_RULES } from './security-rules.ts';

/** `factor`: the kind of the device, which may be newer than this process. */
const content = z.object({ factor: openKind, enrolledAt: z.date() });

type Content = z.output<typeof content>;
type Page = MailPage<Content, null, DeviceWords>;

/** The warning that somebody, most likely the member, can now sign in with another device. */
export const deviceEnrolled: NoticeKind<Content, null, DeviceWords, typeof deviceEnrolledFact> = {
  kind: 'device-enrolled',
  content,
  security: {
    event: deviceEnrolledFact,
    rule: SECURITY_RULES.warning,
    read({ memberId, accountId, kind: factor, ...data }) {
      const enrolledAt = new Date(data.enrolledAt);
      return { memberId, accountId, at: enrolledAt, content: { factor, enrolledAt } };
    },
  },
  askSlip: askContact,
  words: deviceWords,
  writeMail(page) {
    const { ifYou, ifNotYou } = page.words;
    return writeSecurityMail(page, { entries: entriesOf(page), advice: [{ lines: ifYou }, ifNotYou] });
  },
};

function entriesOf({ words, text, content: { factor, enrolledAt } }: Page) {
  return [
    {
      label: words.factor,
      value: isOneOf(FACTOR_KINDS, factor) ? words.factors[factor] : words.otherFactor,
    },
    { label: words.when, value: text.moment(enrolledAt) },
  ];
}
