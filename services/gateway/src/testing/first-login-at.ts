import type { FirstLoginStep, identityRoutes, OutputOf } from '@genkan/contracts';

type FirstLoginNow = OutputOf<typeof identityRoutes.readFirstLogin>;

/** A first login that stands at this step; say only what matters besides. */
export function firstLoginAt(next: FirstLoginStep, differently: Partial<FirstLoginNow> = {}): FirstLoginNow {
  return {
    next,
    rev: 3,
    userId: 'kg7m4821',
    draft: { method: null, userId: null, passwordSet: false },
    knownEmail: null,
    termsVersion: '3',
    pausedUntil: null,
    ...differently,
  };
}
