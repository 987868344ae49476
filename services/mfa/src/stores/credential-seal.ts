import { openKind } from '@genkan/contracts';
import { type Keyring, type Sealed, Secret, seal, unseal } from '@genkan/kernel';
import type { Account, Device, Pending } from '../domain/account.ts';
import { type Credential, type Factor, factorOf } from '../domain/factor.ts';
import { type FactorDocument, factorDocuments } from './factor-document.ts';

/** A secret copied to another account, list, device, kind or field does not open there. */
type Place = { accountId: string; list: 'devices' | 'pending'; id: string; kind: string };

type Turn = (value: unknown, aad: string) => unknown;

type Entry = Device | Pending;

/** What could not be opened: its key is gone, or another version stored it in its own way. */
export type NoteClosed = (entry: { accountId: string; id: string; error: unknown }) => void;

/** It opened, and is not what its kind keeps. */
class NotKept extends Error {
  override name = 'NotKept';
}

/** A kind that is no word of any list is none. */
function kindOf({ kind }: Entry): string {
  return openKind.safeParse(kind).data ?? UNKNOWN;
}

const UNKNOWN = 'unknown';

const dateOr = <Else>(value: unknown, otherwise: Else): Date | Else =>
  value instanceof Date ? value : otherwise;

/** What another version did not write counts as what a device usually is: nothing is set up beside it. */
function readDevice(stored: Device): Device {
  return {
    ...stored,
    kind: kindOf(stored),
    strong: stored.strong ?? true,
    name: String(stored.name ?? ''),
    enrolledAt: dateOr(stored.enrolledAt, new Date(0)),
    lastUsedAt: dateOr(stored.lastUsedAt, null),
    credential: stored.credential ?? {},
  };
}

/**
 * Seals and opens the fields that a kind declares; all others stand as they are. Of a kind that this process does
 * not know none is declared: what is stored is carried, and stays closed. So does what does not open or is not what
 * its kind keeps: it counts as a device of an unknown kind, and spoils neither the list nor the others in it.
 */
export function createCredentialSeal(keyring: Keyring, kinds: readonly Factor[], noteClosed: NoteClosed) {
  const sealedFields = new Map(kinds.map(({ kind, sealed }) => [kind, Object.keys(sealed)]));

  const turnSealed = (
    credential: Credential,
    { accountId, list, id, kind }: Place,
    turn: Turn,
  ): Credential => {
    const aadOf = (field: string) => `${factorDocuments.name}|${accountId}|${list}.${id}.${kind}.${field}`;
    const turned = Object.entries(credential).map(([field, value]) =>
      sealedFields.get(kind)?.includes(field) ? [field, turn(value, aadOf(field))] : [field, value],
    );
    return Object.fromEntries(turned);
  };
  const isKept = ({ kind, credential }: Device) => factorOf(kinds, kind)?.isCredential(credential) ?? true;
  const open: Turn = (value, aad) => new Secret(unseal(keyring, value as Sealed, aad));

  /** @param credential the whole, or some of its fields */
  const sealCredential = (credential: Credential, place: Place): Credential =>
    turnSealed(credential, place, (secret, aad) => seal(keyring, (secret as Secret).reveal(), aad));

  return {
    sealCredential,

    sealEntry<Of extends Entry>(entry: Of, of: Pick<Place, 'accountId' | 'list'>): Of {
      return { ...entry, credential: sealCredential(entry.credential, { ...entry, ...of }) };
    },

    toAccount({ _id: accountId, devices, pending }: FactorDocument): Account {
      const opened = <Of extends Entry>(entry: Of, list: Place['list']): Of | null => {
        try {
          return { ...entry, credential: turnSealed(entry.credential, { ...entry, accountId, list }, open) };
        } catch (error) {
          noteClosed({ accountId, id: entry.id, error });
          return null;
        }
      };
      return {
        accountId,
        devices: devices.map((stored) => {
          const closed = readDevice(stored);
          const device = opened(closed, 'devices');
          if (device && isKept(device)) return device;
          if (device) noteClosed({ accountId, id: closed.id, error: new NotKept(closed.kind) });
          return { ...closed, kind: UNKNOWN };
        }),
        pending: pending.flatMap((stored) => {
          const entry = { ...stored, kind: kindOf(stored), credential: stored.credential ?? {} };
          return opened(entry, 'pending') ?? [];
        }),
      };
    },
  };
}
