import type { Clock } from '@genkan/kernel';
import { type Documents, defineDocuments } from '@genkan/platform';
import type { NameAsRead, NameClaim, OwnName } from '../domain/login-name.ts';

/** A user ID and whose it is. Retired ones stay, so that no ID ever leads to another member. */
export type LoginNameDocument = {
  /** society/user ID in canonical form */
  _id: string;
  accountId: string;
  kind: NameClaim['kind'];
  /** reserved: may be taken over once `until` is past. held: never. retired: signs nobody in any more. */
  state: 'reserved' | 'held' | 'retired';
  /** held: when to look whether the account took it; null once that is settled. */
  until: Date | null;
};

export const loginNameDocuments = defineDocuments<LoginNameDocument>({
  name: 'login_names',
  fields: { _id: 'string', accountId: 'string', kind: 'string', state: 'string', until: 'date' },
  indexes: [{ fields: { accountId: 1 } }, { fields: { state: 1, until: 1 } }],
});

export type LoginNameStoreNeeds = { documents: Documents<LoginNameDocument>; society: string; clock: Clock };

const HELD_UNSEEN_MS = 30 * 24 * 60 * 60 * 1000;

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
    async claim({ userId, ...claim }: NameClaim): Promise<'claimed' | 'taken'> {
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

    /**
     * reserved → held, by its owner alone. Must succeed before the account's document takes the ID. Holding
     * again renews `until`, so that whoever is about to give the name back meets another claim.
     */
    async hold({ userId, accountId }: OwnName): Promise<boolean> {
      const own = { _id: idOf(userId), accountId };
      const until = new Date(clock.now().getTime() + HELD_UNSEEN_MS);
      const unsettled = { ...own, state: { $in: ['reserved', 'held'] }, until: { $ne: null } };
      if (await documents.update(unsettled, { $set: { state: 'held', until } })) return true;
      const name = await documents.get(own._id);
      return name?.state === 'held' && name.accountId === accountId;
    },

    /** One's own reservation as it stands, to be given back later; null where there is none. */
    async readReservation({ userId, accountId }: OwnName): Promise<NameAsRead | null> {
      const name = await documents.get(idOf(userId));
      const isOwn = name?.state === 'reserved' && name.accountId === accountId;
      return isOwn && name.until ? { userId, accountId, until: name.until } : null;
    },

    /** Gives back a reservation, if it is still the one that was read. What is held stays. */
    async release({ userId, ...asRead }: NameAsRead): Promise<void> {
      await documents.remove({ _id: idOf(userId), ...asRead, state: 'reserved' });
    },

    /** Names that were held a while ago, and nobody has looked since whether an account took them. */
    async listUnsettled(limit: number): Promise<NameClaim[]> {
      const due = { state: 'held', until: { $lte: clock.now() } };
      const names = await documents.find(due, { sort: { until: 1 }, limit });
      return names.flatMap(({ _id, accountId, kind, until }) =>
        until ? [{ userId: _id.slice(idOf('').length), accountId, kind, until }] : [],
      );
    },

    /** The account has the name: it is never looked at again. */
    async settle({ userId, ...asRead }: NameAsRead): Promise<void> {
      await documents.update({ _id: idOf(userId), ...asRead, state: 'held' }, { $set: { until: null } });
    },

    /** Removes a held name that no account took, unless it was held again; returns how many. */
    dropUnsettled({ userId, ...asRead }: NameAsRead): Promise<number> {
      return documents.remove({ _id: idOf(userId), ...asRead, state: 'held' });
    },

    /** held → retired: the temporary ID that this one has replaced, if it is another. */
    async retireTemporary({ userId, accountId }: OwnName): Promise<void> {
      const replaced = { accountId, kind: 'temp', state: 'held', _id: { $ne: idOf(userId) } };
      await documents.update(replaced, { $set: { state: 'retired', until: null } });
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
