import { canonicalText, hmacBytes, type Keyring, keyNamed, type Random } from '@genkan/kernel';
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

/**
 * One claim per digest key that this process knows, made in the order of the keys' ids, whichever is current.
 * While keys are rotated two processes share at least one key, and along that order the later claim always
 * says what the earlier one said, or what somebody with fewer keys said first: so the last one decides.
 */
export function createHrKeyStore({ documents, digestKeys, society, random }: Needs) {
  const secrets = [...digestKeys.keys.keys()].sort().map((kid) => keyNamed(digestKeys, kid));
  const idsOf = ({ employer, employeeNumber }: HrKey) => {
    const parts = [canonicalText(employer), canonicalText(employeeNumber)];
    return secrets.map(
      (secret) => `${society}/${hmacBytes(secret, 'hr-key', ...parts).toString('base64url')}`,
    );
  };

  const find = async (hrKey: HrKey): Promise<string | null> => {
    const ids = idsOf(hrKey);
    const claims = await documents.find({ _id: { $in: ids } }, { limit: ids.length });
    const last = ids.findLast((id) => claims.some(({ _id }) => _id === id));
    return claims.find(({ _id }) => _id === last)?.memberId ?? null;
  };

  /** @returns the member of this claim: the given one, or that of whoever was faster. */
  const claimOne = async (_id: string, memberId: string): Promise<string> => {
    if ((await documents.insert({ _id, memberId })) === 'inserted') return memberId;
    const winner = await documents.get(_id);
    if (!winner) throw new Error('a claim of an HR key is gone: claims are never deleted');
    return winner.memberId;
  };

  return {
    /** The member of this key, under whichever digest key it was claimed; null while nobody claimed it. */
    find,

    /** Draws the member's id, once: of all that claim the same key at the same time, everybody gets the winner's. */
    async claim(hrKey: HrKey): Promise<string> {
      let memberId = (await find(hrKey)) ?? random.uuid();
      for (const id of idsOf(hrKey)) memberId = await claimOne(id, memberId);
      return memberId;
    },
  };
}
