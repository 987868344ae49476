import { defineEvent, type Locale } from '@genkan/contracts';
import { z } from 'zod';
import { type NoticeKind, readySlip } from '../notices/notice-kind.ts';
import { SECURITY_RULES } from '../notices/security-rules.ts';

/** A kind of notice as it might come, whole: its fact, its content, its words and its mail in one file. */
const content = z.object({ room: z.string(), at: z.date() });

type Content = z.output<typeof content>;
export type ToyWords = { subject: string; rung(room: string): string };

export const bellRung = defineEvent({
  type: 'mfa.bell-rung.v1',
  topic: 'mfa.devices.v1',
  subject: 'accountId',
  schema: z.object({ accountId: z.uuid(), memberId: z.uuid(), room: z.string(), at: z.iso.datetime() }),
  example: {
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    room: '302',
    at: '2026-04-01T00:20:00.000Z',
  },
});

const words: Readonly<Record<Locale, ToyWords>> = {
  ja: { subject: '呼び鈴のお知らせ', rung: (room) => `${room}号室の呼び鈴が鳴りました。` },
  en: { subject: 'The bell', rung: (room) => `The bell of room ${room} rang.` },
};

export type ToyNotice = NoticeKind<Content, null, ToyWords, typeof bellRung>;

export const toyNotice: ToyNotice = {
  kind: 'bell-rung',
  content,
  security: {
    event: bellRung,
    rule: SECURITY_RULES.warning,
    read({ memberId, accountId, room, at }) {
      return { memberId, accountId, at: new Date(at), content: { room, at: new Date(at) } };
    },
  },
  async askSlip(identity, { accountId }) {
    const answer = await identity.readContact({ accountId });
    return answer.status === 'ready' ? readySlip(answer, null) : answer;
  },
  words,
  writeMail({ words: { subject, rung }, text, name, content: { room, at } }) {
    const lines = [text.greeting(name), rung(room), text.moment(at)];
    return { subject, text: `${lines.join('\n')}\n`, html: `<p>${lines.join('<br>')}</p>\n` };
  },
};
