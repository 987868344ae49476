import { randomBytes, randomUUID } from 'node:crypto';
import { PATHS, PORTAL_ROUTES, type PortalRoute } from '@genkan/contracts';
import type { HttpMember } from './http-member.ts';
import { newChoices } from './walk-first-login.ts';

/** The pages that a session may see now, the one that is due first. */
export type Reach = readonly [string, ...string[]];

export const READS = PORTAL_ROUTES.filter(({ method }) => method === 'get');
/** Every form but those of signing in and out, which are everybody's. */
export const POSTS = PORTAL_ROUTES.filter(
  ({ method, path }) => method === 'post' && path !== PATHS.signIn && path !== PATHS.signOut,
);

/** What somebody who knows all our forms might send. */
export function plausibleFields(): Record<string, string> {
  return {
    rev: '1',
    birthDate: '19900401',
    method: 'otp',
    userId: newChoices().userId,
    newPassword: 'Ume-to-matsu-77',
    newPasswordAgain: 'Ume-to-matsu-77',
    email: 'mallory@example.jp',
    pendingId: randomUUID(),
    device: randomUUID(),
    otp: '000000',
    deviceName: '新KOSMO',
  };
}

/** Goes to an address. @returns what was wrong about where it led; null is right. */
export async function tryToRead(
  member: HttpMember,
  { path, access }: PortalRoute,
  reach: Reach,
): Promise<string | null> {
  const [due] = reach;
  await member.open(path);
  const isOpen = access === 'anyone' && !(path === PATHS.signIn && due === PATHS.home);
  const shown = isOpen || reach.includes(path) ? path : due;
  const right = `${path === PATHS.cookiesOff ? withCookies(due) : shown} 200`;
  const led = `${member.path()} ${member.status()}`;
  return led === right ? null : `GET ${path} led to ${led}, not to ${right}`;
}

/** Whoever brings a cookie has no need of that page, and is led on to sign in. */
const withCookies = (due: string) => (due === PATHS.home ? PATHS.home : PATHS.signIn);

/**
 * Posts a form from the page that is due, in the session's own name.
 * @returns what was wrong: its own form sent empty is shown again or leads on, every other one leads to the
 * page that is due, and that page is still due; null is right.
 */
export async function tryToPost(
  member: HttpMember,
  { path }: PortalRoute,
  { reach, fields }: { reach: Reach; fields: Record<string, string> },
): Promise<string | null> {
  const [due] = reach;
  await member.open(due);
  const { csrf = '' } = member.filledForm(PATHS.signOut);
  const nonce = randomBytes(16).toString('base64url');
  const { status, headers } = await member.post(path, { csrf, nonce, ...fields });
  const to = headers.get('location')?.split('?', 1)[0] ?? '';
  await member.open(due);
  const isRight = reach.includes(path) ? [422, 303].includes(status) : status === 303 && to === due;
  if (isRight && member.path() === due) return null;
  return `POST ${path} answered ${status} ${to}, and then ${member.path()} was due`;
}
