import type { Notice } from '../domain/notice.ts';
import type { AnyNoticeKind } from './notice-kind.ts';

/**
 * The kind of a notice, and its content as that kind reads it.
 * @throws Error for a kind that this process does not know: such a notice is never claimed here.
 */
export function readNotice(kinds: readonly AnyNoticeKind[], notice: Notice) {
  const kind = kinds.find((candidate) => candidate.kind === notice.kind);
  if (!kind) throw new Error(`no notice of kind ${notice.kind} in this process`);
  return { kind, content: kind.content.parse(notice.content) };
}
