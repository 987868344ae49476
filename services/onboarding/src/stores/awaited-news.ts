import type { Update } from '@genkan/platform';
import { readNews } from '../domain/awaited.ts';
import type { NoticeNews } from '../domain/notice-news.ts';

/** What news of the awaited notice changes in what is awaited. When it is said again next stays as it was. */
export function settleNews({ at, ...news }: NoticeNews): Pick<Update, '$set' | '$unset'> {
  switch (readNews(news)) {
    case 'finished':
      return { $unset: { awaited: '' } };
    case 'account-lost':
      return { $set: { 'awaited.stage': 'account', 'awaited.since': at, 'awaited.held': false } };
    case 'held':
      return { $set: { 'awaited.stage': 'sent', 'awaited.since': at, 'awaited.held': true } };
    case 'on-its-way':
      return { $set: { 'awaited.stage': 'sent', 'awaited.held': false } };
  }
}
