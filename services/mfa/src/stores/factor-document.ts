import { type Keyring, type Sealed, Secret, seal, unseal } from '@genkan/kernel';
import { type AggregateFields, aggregateFieldKinds, outboxIndexes } from '@genkan/messaging';
import { defineDocuments } from '@genkan/platform';
import type { Device, Factors, Pending } from '../domain/factors.ts';

type StoredDevice = Omit<Device, 'secret'> & { secret: Sealed };
type StoredPending = Omit<Pending, 'secret'> & { secret: Sealed };

/** An account's factors as stored: secrets are sealed. */
export type FactorDocument = AggregateFields & {
  /** accountId */
  _id: string;
  /** At most 12. */
  devices: StoredDevice[];
  /** At most 3. */
  pending: StoredPending[];
  /** At most 240. */
  hints: string[];
};

export const factorDocuments = defineDocuments<FactorDocument>({
  name: 'factors',
  fields: { ...aggregateFieldKinds, _id: 'string', devices: 'array', pending: 'array', hints: 'array' },
  indexes: [...outboxIndexes],
});

export function sealDevice(keyring: Keyring, accountId: string, device: Device): StoredDevice {
  return {
    ...device,
    secret: seal(keyring, device.secret.reveal(), placeOf(accountId, 'devices', device.id)),
  };
}

export function sealPending(keyring: Keyring, accountId: string, pending: Pending): StoredPending {
  return {
    ...pending,
    secret: seal(keyring, pending.secret.reveal(), placeOf(accountId, 'pending', pending.id)),
  };
}

export function toFactors(keyring: Keyring, { _id, devices, pending, hints }: FactorDocument): Factors {
  const open = (list: 'devices' | 'pending', { id, secret }: StoredDevice | StoredPending) =>
    new Secret(unseal(keyring, secret, placeOf(_id, list, id)));
  return {
    accountId: _id,
    devices: devices.map((device) => ({ ...device, secret: open('devices', device) })),
    pending: pending.map((candidate) => ({ ...candidate, secret: open('pending', candidate) })),
    hints,
  };
}

/** A secret copied to another account, list or device does not open there. */
function placeOf(accountId: string, list: 'devices' | 'pending', id: string): string {
  return `${factorDocuments.name}|${accountId}|${list}.${id}.secret`;
}
