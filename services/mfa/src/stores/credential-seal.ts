import { openKind } from '@genkan/contracts';
import { type Keyring, type Sealed, Secret, seal, unseal } from '@genkan/kernel';
import type { Account, Device, Pending } from '../domain/account.ts';
import type { Credential, Factor } from '../domain/factor.ts';
import { type FactorDocument, factorDocuments } from './factor-document.ts';

/** A secret copied to another account, list, device, kind or field does not open there. */
type Place = { accountId: string; list: 'devices' | 'pending'; id: string; kind: string };

type Turn = (value: unknown, aad: string) => unknown;

/** One entry that another version wrote in its own way must not spoil the list that it stands in. */
function kindOf({ kind }: Device | Pending): string {
  return openKind.safeParse(kind).data ?? 'unknown';
}

/**
 * Seals and opens the fields that a kind declares; all others stand as they are. Of a kind that this process does
 * not know none is declared: what is stored is carried, and stays closed.
 */
export function createCredentialSeal(keyring: Keyring, kinds: readonly Factor[]) {
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
  const open: Turn = (value, aad) => new Secret(unseal(keyring, value as Sealed, aad));

  /** @param credential the whole, or some of its fields */
  const sealCredential = (credential: Credential, place: Place): Credential =>
    turnSealed(credential, place, (secret, aad) => seal(keyring, (secret as Secret).reveal(), aad));

  return {
    sealCredential,

    sealEntry<Entry extends Device | Pending>(entry: Entry, of: Pick<Place, 'accountId' | 'list'>): Entry {
      return { ...entry, credential: sealCredential(entry.credential, { ...entry, ...of }) };
    },

    toAccount({ _id: accountId, devices, pending }: FactorDocument): Account {
      const opened = <Entry extends Device | Pending>(stored: Entry, list: Place['list']): Entry => {
        const entry = { ...stored, kind: kindOf(stored), credential: stored.credential ?? {} };
        return { ...entry, credential: turnSealed(entry.credential, { ...entry, accountId, list }, open) };
      };
      return {
        accountId,
        // What another version did not write counts as what a device usually is: nothing is set up beside it.
        devices: devices.map((device) => ({ ...opened(device, 'devices'), strong: device.strong ?? true })),
        pending: pending.map((candidate) => opened(candidate, 'pending')),
      };
    },
  };
}
