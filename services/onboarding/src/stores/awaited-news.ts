import type { Update } from '@genkan/platform';
import { awaitKept, type OverdueAfter, readNews } from '../domain/awaited.ts';
import type { NoticeNews } from '../domain/notice-news.ts';

/** What news of the awaited notice changes in what is awaited. Until it is sent, when it is said again stays as it was. */
export function settleNews(
  { at, ...news }: NoticeNews,
  now: Date,
  rules: OverdueAfter,
): Pick<Update, '$set' | '$unset'> {
  switch (readNews(news)) {
    case 'sent':
      return { $set: inAwaited(awaitKept(now, rules)) };
    case 'over':
      return { $unset: { awaited: '' } };
    case 'account-lost':
      return { $set: inAwaited({ stage: 'account', since: at, held: false }) };
    case 'held':
      return { $set: inAwaited({ stage: 'sent', since: at, held: true }) };
    case 'on-its-way':
      return { $set: inAwaited({ stage: 'sent', held: false }) };
  }
}

function inAwaited(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [`awaited.${field}`, value]));
}
