import type { Gate } from '@genkan/contracts';

/** Identity's word on an open account; say only what matters. */
export function gateOf(differently: Partial<Gate> = {}): Gate {
  return {
    state: 'open',
    epoch: 1,
    credentialNo: 1,
    endedSids: [],
    displayName: '見本 花子',
    userId: 'hanako90',
    locale: 'ja',
    method: 'otp',
    ...differently,
  };
}
