import type { Filter, Update, UpdateOptions } from '@genkan/platform';
import type { ChangeOfDevice } from '../domain/account.ts';

type Guarded = { filter: Filter; update: Update; options: UpdateOptions };

/**
 * A kind's change of one device as one conditional update.
 * @param usedAt the device has answered at that time; left out: it has not.
 */
export function changeInPlace({ accountId, device, change }: ChangeOfDevice, usedAt?: Date): Guarded {
  const { id, kind } = device;
  const { when, set = {}, push = {} } = change;
  const conditions = Object.entries(when).map(([field, condition]) => [`credential.${field}`, condition]);
  const used = usedAt ? [[inDevice('lastUsedAt'), usedAt]] : [];
  const assigned = Object.entries(set).map(([field, value]) => [inDevice(`credential.${field}`), value]);
  const pushed = Object.entries(push).map(([field, entry]) => [
    inDevice(`credential.${field}`),
    { $each: [entry?.value], $slice: -(entry?.last ?? 0) },
  ]);
  return {
    filter: {
      _id: accountId,
      devices: { $elemMatch: { id, kind, ...Object.fromEntries(conditions) } },
    },
    update: withoutEmpty({
      $set: Object.fromEntries([...assigned, ...used]),
      $push: Object.fromEntries(pushed),
    }),
    // By id alone: the stand-in asks this anew for each path, and by then what the filter asks has changed.
    options: { arrayFilters: [{ 'device.id': id }] },
  };
}

function inDevice(path: string): string {
  return `devices.$[device].${path}`;
}

function withoutEmpty(update: Update): Update {
  return Object.fromEntries(
    Object.entries(update).filter(([, assignments]) => Object.keys(assignments).length > 0),
  );
}
