import { PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { tellStories } from '../testing/tell-stories.ts';

const begin = tellStories();
const HTTPS = 'https://portal.example.jp';

async function headersOf(publicOrigin: string, path: string = PATHS.signIn) {
  return (await (await begin({ publicOrigin })).browser().open(path)).headers;
}

/** The policy's lines by their names. */
function policyIn(headers: Headers): Record<string, string> {
  const lines = (headers.get('content-security-policy') ?? '').split(';').map((line) => line.trim());
  return Object.fromEntries(lines.map((line) => [line.split(' ', 1)[0], line.split(' ').slice(1).join(' ')]));
}

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'object-src': "'none'",
};

describe.each([
  ['a page', PATHS.signIn],
  ['a redirect', PATHS.home],
  ['a language link', `${PATHS.signIn}?lang=en`],
  ['what is not there', '/no-such-page'],
  ['one of our files', '/assets/genkan.js'],
])('%s', (_what, path) => {
  test('lets a browser load from here alone, nothing inline, and send forms nowhere else', async () => {
    expect(policyIn(await headersOf('http://localhost:8080', path))).toEqual(POLICY);
  });

  test('cannot be framed, guessed at, or lead others to where its reader came from', async () => {
    const headers = await headersOf(HTTPS, path);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  test('does not say what answered', async () => {
    expect((await headersOf(HTTPS, path)).get('x-powered-by')).toBeNull();
  });
});

test('on https browsers come back with https for a year, and load nothing without it', async () => {
  const headers = await headersOf(HTTPS);
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  expect(policyIn(headers)).toEqual({ ...POLICY, 'upgrade-insecure-requests': '' });
});

test('on this machine browsers are not bound to https, which is not there', async () => {
  const headers = await headersOf('http://localhost:8080');
  expect(headers.get('strict-transport-security')).toBeNull();
});

test('of what a browser can do pages of ours may use passkeys, and no camera, place or purse', async () => {
  const policy = (await headersOf(HTTPS)).get('permissions-policy')?.split(', ') ?? [];
  expect(policy.toSorted()).toEqual([
    'camera=()',
    'geolocation=()',
    'microphone=()',
    'payment=()',
    'publickey-credentials-create=(self)',
    'publickey-credentials-get=(self)',
  ]);
});
