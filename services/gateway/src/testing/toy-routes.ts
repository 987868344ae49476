import type { PageRoute } from '../http/page-route.ts';
import { PAGE_ROUTES } from '../http/routes.ts';
import { showChallenge, verifyChallenge } from '../journeys/factors/challenge.ts';
import { confirmEnrolment, showEnrolled, showEnrolment } from '../journeys/factors/enrolment.ts';
import { toy, toyPaths } from './toy-factor.tsx';

const password = { levels: ['password'] } as const;
const full = { levels: ['full'] } as const;

/** The toy's lines beside all others; their names are borrowed, since the portal's table has none for it. */
export const ROUTES_WITH_TOY: readonly PageRoute[] = [
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
