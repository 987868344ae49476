import type { Device } from '@genkan/contracts';
import type { FactorJourney } from './factor-journey.ts';
import { otp } from './otp.ts';

/** The kinds whose pages this gateway has; the first one is offered where nothing speaks for another. */
const FACTOR_JOURNEYS: readonly [FactorJourney, ...FactorJourney[]] = [otp];

/** Which kind is asked for: that of the device used last, of those that this gateway can ask. */
export function journeyToAsk(devices: readonly Device[]): FactorJourney {
  const [latest] = devices
    .filter(({ kind }) => FACTOR_JOURNEYS.some((journey) => journey.kind === kind))
    .toSorted(byLastUse);
  return FACTOR_JOURNEYS.find(({ kind }) => kind === latest?.kind) ?? FACTOR_JOURNEYS[0];
}

/** Which kind is set up first. */
export function journeyToEnrol(): FactorJourney {
  return FACTOR_JOURNEYS[0];
}

/** The device of the latest sign-in first: most people use one all the time. */
export function byLastUse(a: Device, b: Device): number {
  return (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? '');
}
