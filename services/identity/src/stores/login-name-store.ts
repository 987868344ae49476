import type { Clock } from '@genkan/kernel';
import { type Documents, defineDocuments } from '@genkan/platform';

/** A user ID and whose it is. Retired ones stay, so that no ID ever leads to another member. */
export type LoginNameDocument = {
  /** society/user ID in canonical form */
  _id: string;
  accountId: string;
  kind: 'temp' | 'chosen';
  /** reserved: may be taken over once `until` is past. held: never. retired: signs nobody in any more. */
  state: 'reserved' | 'held' | 'retired';
  until: Date | null;
};

export const loginNameDocuments = defineDocuments<LoginNameDocument>({
  name: 'login_names',
  fields: { _id: 'string', accountId: 'string', kind: 'string', state: 'string', until: 'date' },
  indexes: [{ fields: { accountId: 1 } }, { fields: { state: 1, until: 1 } }],
});

export type LoginNameStoreNeeds = { documents: Documents<LoginNameDocument>; society: string; clock: Clock };
export type Claim = { userId: string; accountId: string; kind: LoginNameDocument['kind']; until: Date };
export type OwnName = { userId: string; accountId: string };

/** User IDs are claimed first and confirmed second: what must be unique is an `_id` (D1). */
export function createLoginNameStore({ documents, society, clock }: LoginNameStoreNeeds) {
  const idOf = (userId: string) => `${society}/${userId}`;

  return {
    /** Whose a user ID is; null where nobody holds it or the reservation is over. */
    async findOwner(userId: string): Promise<string | null> {
      const name = await documents.get(idOf(userId));
      return name && !isOver(name, clock.now()) ? name.accountId : null;
    },

    /** Reserves a free ID, or renews one's own reservation. */
    async claim({ userId, ...claim }: Claim): Promise<'claimed' | 'taken'> {
      const _id = idOf(userId);
      const reserved = { ...claim, state: 'reserved' } as const;
      if ((await documents.insert({ _id, ...reserved })) === 'inserted') return 'claimed';
      const name = await documents.get(_id);
      if (name?.state === 'held' && name.accountId === claim.accountId) return 'claimed';
      if (name?.state !== 'reserved') return 'taken';
      if (name.accountId !== claim.accountId && !isOver(name, clock.now())) return 'taken';
      const asRead = { _id, state: 'reserved', accountId: name.accountId, until: name.until };
      return (await documents.update(asRead, { $set: reserved })) ? 'claimed' : 'taken';
    },

    /** reserved → held, by its owner alone. Must succeed before the account's document takes the ID. */
    async hold({ userId, accountId }: OwnName): Promise<boolean> {
      const own = { _id: idOf(userId), accountId };
      const held = await documents.update(
        { ...own, state: 'reserved' },
        { $set: { state: 'held', until: null } },
      );
      if (held) return true;
      const name = await documents.get(own._id);
      return name?.state === 'held' && name.accountId === accountId;
    },

    /** Gives back an ID that the account's document does not name. */
    async release({ userId, accountId }: OwnName): Promise<void> {
      await documents.remove({ _id: idOf(userId), accountId, state: { $in: ['reserved', 'held'] } });
    },

    /** held → retired: the temporary ID that this one has replaced, if it is another. */
    async retireTemporary({ userId, accountId }: OwnName): Promise<void> {
      const replaced = { accountId, kind: 'temp', state: 'held', _id: { $ne: idOf(userId) } };
      await documents.update(replaced, { $set: { state: 'retired' } });
    },

    /** Removes reservations that are over; returns how many. */
    sweep(): Promise<number> {
      return documents.remove({ state: 'reserved', until: { $lte: clock.now() } });
    },
  };
}

function isOver({ state, until }: LoginNameDocument, now: Date): boolean {
  return state === 'reserved' && until !== null && until <= now;
}
