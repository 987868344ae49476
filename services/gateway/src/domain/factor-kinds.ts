import type { Device } from '@genkan/contracts';

/** Where the pages of a kind of factor are. */
export type KindOfFactor = {
  readonly kind: string;
  readonly paths: { readonly enrol: string; readonly enrolled: string; readonly challenge: string };
};

/** The kinds whose pages this gateway has; the first one is offered where nothing speaks for another. */
export type KindsOfFactor<Kind extends KindOfFactor = KindOfFactor> = readonly [Kind, ...Kind[]];

/** Which kind is asked for: that of the device used last, of those that this gateway can ask. */
export function kindToAsk(kinds: KindsOfFactor, devices: readonly Device[]): KindOfFactor {
  const [latest] = devices.filter(({ kind }) => kinds.some((its) => its.kind === kind)).toSorted(byLastUse);
  return kinds.find(({ kind }) => kind === latest?.kind) ?? kinds[0];
}

/** Which kind is set up first. */
export function kindToEnrol(kinds: KindsOfFactor): KindOfFactor {
  return kinds[0];
}

/** The device of the latest sign-in first: most people use one all the time. */
export function byLastUse(a: Device, b: Device): number {
  return (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? '');
}
