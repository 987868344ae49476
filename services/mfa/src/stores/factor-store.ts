import { deviceEnrolled } from '@genkan/contracts';
import { type Clock, deriveId, type Keyring } from '@genkan/kernel';
import { commit, createFact, newAggregate } from '@genkan/messaging';
import type { Documents } from '@genkan/platform';
import {
  type Account,
  type ChangeOfDevice,
  type Device,
  MAX_PENDING,
  type Pending,
  strongFactorsOf,
} from '../domain/account.ts';
import type { Factor } from '../domain/factor.ts';
import { changeInPlace } from './change-in-place.ts';
import { createCredentialSeal, type NoteClosed } from './credential-seal.ts';
import type { FactorDocument } from './factor-document.ts';

type Needs = {
  documents: Documents<FactorDocument>;
  kinds: readonly Factor[];
  sealingKeys: Keyring;
  society: string;
  clock: Clock;
  noteClosed: NoteClosed;
};

/** `before`: the account as it was when it was decided; any other number of devices refuses. */
type Enrolment = { before: Account; memberId: string; device: Device; ownId: string };

/** Factors and their transitions. Each method is one atomic write; the guard is in its filter. */
export function createFactorStore({ documents, kinds, sealingKeys, society, clock, noteClosed }: Needs) {
  const { sealCredential, sealEntry, toAccount } = createCredentialSeal(sealingKeys, kinds, noteClosed);

  const changeDevice = async (of: ChangeOfDevice, usedAt?: Date): Promise<Account | null> => {
    const { accountId, device, change } = of;
    const set = sealCredential(change.set ?? {}, { ...device, accountId, list: 'devices' });
    const { filter, update, options } = changeInPlace({ ...of, change: { ...change, set } }, usedAt);
    const after = await documents.update(filter, update, options);
    return after && toAccount(after);
  };

  return {
    /** An account that nobody has enrolled for has no factors. */
    async get(accountId: string): Promise<Account> {
      const document = await documents.get(accountId);
      return document ? toAccount(document) : { accountId, devices: [], pending: [] };
    },

    /** The account's document is there from now on. */
    async open(accountId: string): Promise<void> {
      await documents.insert({ ...newAggregate(society, clock), _id: accountId, devices: [], pending: [] });
    },

    async dropExpired(accountId: string): Promise<void> {
      await documents.update(
        { _id: accountId },
        { $pull: { pending: { expiresAt: { $lte: clock.now() } } } },
      );
    },

    /** One of a kind per session, twelve per account: the oldest goes. @returns false if the guard refused. */
    async addPending({ accountId, devices }: Account, pending: Pending): Promise<boolean> {
      const { sid, kind } = pending;
      const filter = {
        _id: accountId,
        devices: { $size: devices.length },
        pending: { $not: { $elemMatch: { sid, kind } } },
      };
      const entry = sealEntry(pending, { accountId, list: 'pending' });
      const update = { $push: { pending: { $each: [entry], $slice: -MAX_PENDING } } };
      return (await documents.update(filter, update)) !== null;
    },

    /**
     * pending → active, with the fact device-enrolled. The first device drops every other pending enrolment:
     * whoever scanned one of those in another browser is asked for a code instead.
     * @returns the account afterwards; null if the guard refused.
     */
    async enrol({ before, memberId, device, ownId }: Enrolment): Promise<Account | null> {
      const { accountId, devices } = before;
      const strongFactors = strongFactorsOf({ devices: [...devices, device] });
      const { id: deviceId, kind, enrolledAt, nameCanonical } = device;
      const fact = createFact(deviceEnrolled, {
        id: deriveId('device-enrolled', accountId, deviceId),
        data: { accountId, memberId, deviceId, kind, strongFactors, enrolledAt: enrolledAt.toISOString() },
      });
      const after = await commit(documents, {
        filter: {
          _id: accountId,
          devices: { $size: devices.length },
          'devices.nameCanonical': { $ne: nameCanonical },
          pending: { $elemMatch: { id: deviceId, expiresAt: { $gt: clock.now() } } },
        },
        update: {
          $push: { devices: sealEntry(device, { accountId, list: 'devices' }) },
          $pull: {
            pending: { id: devices.length === 0 ? { $exists: true } : { $in: [deviceId, ownId] } },
          },
        },
        facts: [fact],
        clock,
      });
      return after && toAccount(after);
    },

    /** Changes what a device's kind keeps of it. @returns the account afterwards; null where a condition was not met. */
    note: (of: ChangeOfDevice) => changeDevice(of),

    /** Uses an answer up: of all that send the same one exactly one gets the account, the others null. */
    useAnswer: (of: ChangeOfDevice) => changeDevice(of, clock.now()),
  };
}
