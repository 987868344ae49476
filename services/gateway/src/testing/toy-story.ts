import { type Device, problem } from '@genkan/contracts';
import type { Mfa } from '../clients/mfa.ts';
import type { KindsOfFactor } from '../domain/factor-kinds.ts';
import type { PageRoute } from '../http/page-route.ts';
import { PAGE_ROUTES } from '../http/routes.ts';
import { showChallenge, verifyChallenge } from '../journeys/factors/challenge.ts';
import { confirmEnrolment, showEnrolled, showEnrolment } from '../journeys/factors/enrolment.ts';
import { otp } from '../journeys/factors/otp.ts';
import { deviceOf, factorsWith } from './device-of.ts';
import { enrolmentOf } from './enrolment-of.ts';
import type { Told } from './gateway-story.ts';
import { toy, toyPaths } from './toy-factor.tsx';

const password = { levels: ['password'] } as const;
const full = { levels: ['full'] } as const;

/** The toy's lines beside all others; their names are borrowed, since the portal's table has none for it. */
const ROUTES_WITH_TOY: readonly PageRoute[] = [
  ...PAGE_ROUTES,
  {
    name: 'show-otp-enrolment',
    method: 'get',
    path: toyPaths.enrol,
    access: password,
    journey: showEnrolment(toy),
  },
  {
    name: 'confirm-otp-enrolment',
    method: 'post',
    path: toyPaths.enrol,
    access: password,
    journey: confirmEnrolment(toy),
  },
  { name: 'show-otp-enrolled', method: 'get', path: toyPaths.enrolled, access: full, journey: showEnrolled },
  {
    name: 'show-otp-challenge',
    method: 'get',
    path: toyPaths.challenge,
    access: password,
    journey: showChallenge(toy),
  },
  {
    name: 'verify-otp',
    method: 'post',
    path: toyPaths.challenge,
    access: password,
    journey: verifyChallenge(toy),
  },
];

export const toyDevice = (id: string, lastUsedAt: string | null = null) =>
  deviceOf({ id, kind: 'hologram', name: `立体像 ${id}`, lastUsedAt });

export type ToyTold = {
  devices: readonly Device[];
  kinds: KindsOfFactor;
  earlierStillGood: boolean;
};

/** A gateway with one more kind, and an mfa that knows it and takes one gesture; `heard` is what mfa was told. */
export function tellToy({ devices = [], kinds = [toy, otp], earlierStillGood = false }: Partial<ToyTold>) {
  const heard: unknown[] = [];
  const judge = async (input: { answer: Record<string, unknown> }) => {
    heard.push(input);
    const { gesture } = input.answer;
    if (gesture === '何度も') throw problem('throttled', { until: '2026-04-01T00:12:00Z' });
    if (gesture === '遅い') throw problem('enrolment-expired');
    if (gesture !== '手を振る') throw problem('code-wrong', { attemptsLeft: 4 });
    const added = { ...toyDevice('new'), enrolledAt: '2026-04-01T00:00:00Z' };
    const factors = factorsWith(...devices, added);
    return { deviceId: 'new', amr: ['hwk'], strongFactors: factors.strongFactors, factors };
  };
  const mfa: Partial<Mfa> = {
    listDevices: async () => factorsWith(...devices),
    startEnrolment: async (_session, input) => {
      heard.push(input);
      return { ...enrolmentOf(), pendingId: 'p-1', shown: { scene: '富士山' }, earlierStillGood };
    },
    confirmEnrolment: (_session, input) => judge(input),
    startChallenge: async (_session, { deviceId }) => ({ deviceId, shown: { scene: `${deviceId}の桜` } }),
    verifyChallenge: (_session, input) => judge(input),
  };
  const told: Told = { mfa, routes: ROUTES_WITH_TOY, factorKinds: kinds };
  return { told, heard };
}
