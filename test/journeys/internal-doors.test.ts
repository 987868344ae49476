import { LEVELS, type RouteDefinition, SERVED_ROUTES } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { runningSystem } from '../actions/running-system.ts';
import { signToken, type TokenWishes } from '../actions/sign-token.ts';

/** Behind the gateway nobody is trusted for being inside: each service asks each call for its token (D9). */
const ISSUERS = ['gateway', 'identity', 'onboarding', 'mfa', 'notification', 'operator'] as const;
const ACCOUNT = '00000000-0000-4000-8000-000000000000';

type ServiceName = keyof typeof SERVED_ROUTES;
type Call = { service: ServiceName; route: RouteDefinition };

const CALLS = Object.entries(SERVED_ROUTES).flatMap(([service, routes]) =>
  Object.values(routes as Record<string, RouteDefinition>).map(
    (route) => [`${service} ${route.name}`, { service: service as ServiceName, route }] as const,
  ),
);

/** The token that this route waits for. */
function rightToken({ service, route }: Call): TokenWishes {
  const issuer = route.callers[0] ?? '';
  const level = route.levels?.[0];
  return {
    issuer,
    audience: service,
    subject: subjectOf(route.subject, issuer),
    ...(level ? { level } : {}),
  };
}

function subjectOf(kind: RouteDefinition['subject'], issuer: string): string {
  return { member: `member:${ACCOUNT}`, service: `service:${issuer}`, operator: 'operator:local' }[kind];
}

/** Every way in which a token can be wrong for this route, by name. */
function breachesOf(call: Call): [string, string | null][] {
  const { service, route } = call;
  const right = rightToken(call);
  const changed = (wishes: Partial<TokenWishes>) => signToken({ ...right, ...wishes });
  const strangers = ISSUERS.filter((issuer) => !route.callers.some((caller) => caller === issuer));
  const kinds = (['member', 'service', 'operator'] as const).filter((kind) => kind !== route.subject);
  const levels = route.levels === undefined ? [] : LEVELS.filter((level) => !route.levels?.includes(level));
  return [
    ['no token', null],
    ['something that is no token', 'not.a.token'],
    ['no signature', changed({ algorithm: 'none' })],
    ['an expired token', changed({ age: 120 })],
    ['another society', changed({ society: 'other-kenpo' })],
    ["the right issuer's name under another's key", changed({ key: strangers[0] ?? 'mfa' })],
    ...ISSUERS.filter((audience) => audience !== service).map((audience): [string, string] => [
      `a token for ${audience}`,
      changed({ audience }),
    ]),
    ...strangers.map((issuer): [string, string] => [
      `${issuer}, who may not call it`,
      changed({ issuer, subject: subjectOf(route.subject, issuer) }),
    ]),
    ...kinds.map((kind): [string, string] => [
      `the token of a ${kind}`,
      changed({ subject: subjectOf(kind, right.issuer) }),
    ]),
    ...levels.map((level): [string, string] => [`level ${level}`, changed({ level })]),
  ];
}

/** What the guard answers, before any of our own code has run. */
const REFUSALS = [
  'not-authenticated',
  'caller-not-allowed',
  'subject-not-allowed',
  'level-not-allowed',
  'other-society',
];

async function call(url: string, route: RouteDefinition, token: string | null) {
  const response = await fetch(`${url}${route.path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: '{}',
  });
  const body = (await response.json()) as { code?: string };
  return { status: response.status, code: body.code ?? 'answered' };
}

describe.each(CALLS)('%s', (_name, { service, route }) => {
  const processes = runningSystem().services[service];

  test('refuses every wrong token, in every process', async () => {
    for (const { url } of processes) {
      for (const [breach, token] of breachesOf({ service, route })) {
        const { status, code } = await call(url, route, token);
        expect({ breach, isRefused: [401, 403].includes(status) && REFUSALS.includes(code) }).toEqual({
          breach,
          isRefused: true,
        });
      }
    }
  });

  test('hears the right one: the refusals above are no accident', async () => {
    for (const { url } of processes) {
      const { code } = await call(url, route, signToken(rightToken({ service, route })));
      expect([...REFUSALS, 'no-such-route']).not.toContain(code);
    }
  });
});

test('there is nothing else: other addresses and other methods are not found', async () => {
  const { url } = runningSystem().services.identity[0] ?? { url: '' };
  expect((await fetch(`${url}/internal/sign-in`)).status).toBe(405);
  expect((await fetch(`${url}/`)).status).toBe(404);
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
});
