import { createHmac } from 'node:crypto';
import { type Random, Secret } from '@genkan/kernel';
import type { Factor } from '../domain/factor.ts';

/** The first response stays, so that a double click is known again. */
type ToyCredential = { key: Secret; nonce: string | null; first: string };
export type ToyParts = {
  pending: { key: Secret; nonce: string };
  credential: ToyCredential;
  answer: { response: string };
};

/**
 * A kind that no process in production knows: a key that answers what it is asked, each question once. Its file and
 * a line in the list that mfa is made with are all that it takes.
 */
export function createToyKey({ random }: { random: Random }): Factor<ToyParts> {
  const nonceOf = () => random.bytes(8).toString('hex');
  return {
    kind: 'toy-key',
    strong: true,
    amr: ['hwk'],
    sealed: { key: true },
    isCredential: (kept): kept is ToyCredential => kept.key instanceof Secret,
    malformed: 'code-malformed',
    readAnswer: ({ response }) => (typeof response === 'string' ? { response } : null),
    begin: async () => ({ key: new Secret(random.bytes(16).toString('hex')), nonce: nonceOf() }),
    show: async ({ key, nonce }) => ({ key: key.reveal(), nonce }),
    async confirm({ key, nonce }, { response }) {
      if (response !== toyResponse(key.reveal(), nonce)) return { refused: 'code-wrong' };
      return { credential: { key, nonce: null, first: response } };
    },
    wasConfirmedBy: async ({ first }, { response }) => response === first,
    async challenge() {
      const nonce = nonceOf();
      return { shown: { nonce }, change: { when: {}, set: { nonce } } };
    },
    async verify({ key, nonce }, { response }) {
      if (nonce === null) return { refused: 'code-used' };
      if (response !== toyResponse(key.reveal(), nonce)) return { refused: 'code-wrong' };
      return { change: { when: { nonce: { $eq: nonce } }, set: { nonce: null } } };
    },
  };
}

/** What the key answers. */
export function toyResponse(key: string, nonce: string): string {
  return createHmac('sha256', key).update(nonce).digest('hex');
}
