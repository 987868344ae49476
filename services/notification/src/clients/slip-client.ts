import { noticeRoutes } from '@genkan/contracts';
import { CallFailed, type InternalClient, isOutage } from '@genkan/platform';
import type { Notice } from '../domain/notice.ts';
import type { Slip } from '../domain/slip.ts';
import type { AnyNoticeKind, SlipDesk } from '../notices/notice-kind.ts';
import { readNotice } from '../notices/read-notice.ts';

/** Asks identity, at the moment of sending, for what a notice says and to whom (D4): each kind its own question. */
export function createSlipClient(identity: InternalClient, kinds: readonly AnyNoticeKind[]) {
  const desk = openDesk(identity);
  return {
    /** `unreachable` where identity does not answer, `failed` where it answers that it has failed. */
    async readSlip(notice: Notice): Promise<Slip> {
      const { kind, content } = readNotice(kinds, notice);
      try {
        return await kind.askSlip(desk, { ...notice, content });
      } catch (error) {
        if (isOutage(error)) return { status: 'unreachable' };
        if (error instanceof CallFailed) return { status: 'failed' };
        throw error;
      }
    },
  };
}

function openDesk(identity: InternalClient): SlipDesk {
  const asService = { kind: 'service' } as const;
  return {
    handOutCredential: (input) => identity.call(noticeRoutes.handOutCredential, input, asService),
    readContact: (input) => identity.call(noticeRoutes.readContact, input, asService),
  };
}
