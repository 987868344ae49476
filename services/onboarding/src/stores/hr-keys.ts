import { canonicalText, currentKey, hmacBytes, type Keyring, type Random, type Secret } from '@genkan/kernel';
import { type Documents, defineDocuments } from '@genkan/platform';
import type { HrKey } from '../domain/member.ts';

/** A claim: this person of this employer is that member. `_id`: society/keyed digest, for it is personal. */
export type HrKeyDocument = { _id: string; memberId: string };

export const hrKeyDocuments = defineDocuments<HrKeyDocument>({
  name: 'hr_keys',
  fields: { _id: 'string', memberId: 'string' },
  indexes: [],
});

type Needs = {
  documents: Documents<HrKeyDocument>;
  digestKeys: Keyring;
  society: string;
  random: Random;
};

export function createHrKeysStore({ documents, digestKeys, society, random }: Needs) {
  const idUnder = (secret: Secret<Buffer>, { employer, employeeNumber }: HrKey) => {
    const parts = [canonicalText(employer), canonicalText(employeeNumber)];
    return `${society}/${hmacBytes(secret, 'hr-key', ...parts).toString('base64url')}`;
  };
  return {
    /** The member of this key, under whichever digest key it was claimed; null while nobody claimed it. */
    async find(hrKey: HrKey): Promise<string | null> {
      const ids = [...digestKeys.keys.values()].map((secret) => idUnder(secret, hrKey));
      const [claim] = await documents.find({ _id: { $in: ids } }, { limit: 1 });
      return claim?.memberId ?? null;
    },

    /** Draws the member's id, once: of all that claim the same key at the same time, everybody gets the winner's. */
    async claim(hrKey: HrKey): Promise<string> {
      const _id = idUnder(currentKey(digestKeys), hrKey);
      const memberId = random.uuid();
      if ((await documents.insert({ _id, memberId })) === 'inserted') return memberId;
      const winner = await documents.get(_id);
      if (!winner) throw new Error('a claim of an HR key is gone: claims are never deleted');
      return winner.memberId;
    },
  };
}
