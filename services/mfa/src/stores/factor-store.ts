import { deviceEnrolled } from '@genkan/contracts';
import { type Clock, deriveId, type Keyring } from '@genkan/kernel';
import { commit, createFact, newAggregate } from '@genkan/messaging';
import type { Documents } from '@genkan/platform';
import { type Device, type Factors, MAX_HINTS, MAX_PENDING, type Pending } from '../domain/factors.ts';
import { type FactorDocument, sealDevice, sealPending, toFactors } from './factor-document.ts';

type Needs = { documents: Documents<FactorDocument>; sealingKeys: Keyring; society: string; clock: Clock };

/** `among`: how many devices there were when it was decided; any other number refuses. */
type Enrolment = { accountId: string; memberId: string; device: Device; among: number };

type UsedCode = { accountId: string; deviceId: string; step: number; drift: number };

/** Factors and their transitions. Each method is one atomic write; the guard is in its filter. */
export function createFactorStore({ documents, sealingKeys, society, clock }: Needs) {
  return {
    /** An account that nobody has enrolled for has no factors. */
    async get(accountId: string): Promise<Factors> {
      const document = await documents.get(accountId);
      return document ? toFactors(sealingKeys, document) : { accountId, devices: [], pending: [], hints: [] };
    },

    /** The account's document is there from now on. */
    async open(accountId: string): Promise<void> {
      const empty = { devices: [], pending: [], hints: [] };
      await documents.insert({ ...newAggregate(society, clock), _id: accountId, ...empty });
    },

    async dropExpired(accountId: string): Promise<void> {
      await documents.update(
        { _id: accountId },
        { $pull: { pending: { expiresAt: { $lte: clock.now() } } } },
      );
    },

    /** One per session, three per account: the oldest goes. @returns false if the guard refused. */
    async addPending(accountId: string, pending: Pending, among: number): Promise<boolean> {
      const sealed = sealPending(sealingKeys, accountId, pending);
      const filter = { _id: accountId, devices: { $size: among }, 'pending.sid': { $ne: pending.sid } };
      const update = { $push: { pending: { $each: [sealed], $slice: -MAX_PENDING } } };
      return (await documents.update(filter, update)) !== null;
    },

    /**
     * pending → active, with the fact device-enrolled. The first device drops every other pending enrolment:
     * whoever scanned one of those in another browser is asked for a code instead.
     */
    async enrol({ accountId, memberId, device, among }: Enrolment): Promise<boolean> {
      const strongFactors = among + 1;
      const { id: deviceId, kind, enrolledAt, nameCanonical } = device;
      const fact = createFact(deviceEnrolled, {
        id: deriveId('device-enrolled', accountId, deviceId),
        data: { accountId, memberId, deviceId, kind, strongFactors, enrolledAt: enrolledAt.toISOString() },
      });
      const after = await commit(documents, {
        filter: {
          _id: accountId,
          devices: { $size: among },
          'devices.nameCanonical': { $ne: nameCanonical },
          pending: { $elemMatch: { id: deviceId, expiresAt: { $gt: clock.now() } } },
        },
        update: {
          $push: { devices: sealDevice(sealingKeys, accountId, device) },
          $pull: { pending: among === 0 ? { id: { $exists: true } } : { id: deviceId } },
        },
        facts: [fact],
        clock,
      });
      return after !== null;
    },

    /** From now on the code that this hint names is refused; durable before anybody is told of it. */
    async noteHint(accountId: string, hint: string): Promise<void> {
      const update = { $push: { hints: { $each: [hint], $slice: -MAX_HINTS } } };
      await documents.update({ _id: accountId, hints: { $ne: hint } }, update);
    },

    /** Uses up a step: of all that send the same code exactly one gets true (RFC 6238, 5.2). */
    async useCode({ accountId, deviceId, step, drift }: UsedCode): Promise<boolean> {
      const after = await documents.update(
        { _id: accountId, devices: { $elemMatch: { id: deviceId, lastStep: { $lt: step } } } },
        {
          $set: {
            'devices.$[device].lastStep': step,
            'devices.$[device].drift': drift,
            'devices.$[device].lastUsedAt': clock.now(),
          },
        },
        // By id alone: the stand-in asks this anew for each path, and by then the step has moved.
        { arrayFilters: [{ 'device.id': deviceId }] },
      );
      return after !== null;
    },
  };
}
