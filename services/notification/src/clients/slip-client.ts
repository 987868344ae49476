import { CallFailed, isOutage } from '@genkan/platform';
import type { Notice } from '../domain/notice.ts';
import type { Slip } from '../domain/slip.ts';
import type { AnyNoticeKind, SlipDesk } from '../notices/notice-kind.ts';
import { readNotice } from '../notices/read-notice.ts';

/** Asks identity, at the moment of sending, for what a notice says and to whom (D4): each kind its own question. */
export function createSlipClient(identity: SlipDesk, kinds: readonly AnyNoticeKind[]) {
  return {
    /** `unreachable` where identity does not answer, `failed` where it answers that it has failed. */
    async readSlip(notice: Notice): Promise<Slip> {
      const { kind, content } = readNotice(kinds, notice);
      try {
        return await kind.askSlip(identity, { ...notice, content });
      } catch (error) {
        if (isOutage(error)) return { status: 'unreachable' };
        if (error instanceof CallFailed) return { status: 'failed' };
        throw error;
      }
    },
  };
}
