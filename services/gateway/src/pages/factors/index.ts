import { FACTOR_KINDS, type FactorKind, isOneOf } from '@genkan/contracts';
import type { Text } from '../../text/text.ts';
import { type FactorNames, unknownFactorNames } from '../../text/words/factors.ts';
import type { IconName } from '../components/text/icon.tsx';
import type { FactorView } from './factor-view.ts';
import { otpView } from './otp.tsx';
import { passkeyView } from './passkey.tsx';

/** What pages show of each kind, in the order in which they are offered; a kind without a view does not compile. */
const FACTOR_VIEWS: Readonly<Record<FactorKind, FactorView>> = { passkey: passkeyView, otp: otpView };

export const OFFERED = Object.entries(FACTOR_VIEWS);

/** The view of a kind; null where only a newer gateway has one. */
export function viewOf(kind: string | null): FactorView | null {
  return isOneOf(FACTOR_KINDS, kind) ? FACTOR_VIEWS[kind] : null;
}

/** How a kind is called; one that is unknown here is called so. */
export function namesOf({ locale }: Pick<Text, 'locale'>, kind: string | null): FactorNames {
  return (viewOf(kind)?.names ?? unknownFactorNames)[locale];
}

export function iconOf(kind: string): IconName {
  return viewOf(kind)?.icon ?? 'lock';
}
