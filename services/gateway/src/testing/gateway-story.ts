import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseKeyring, systemRandom } from '@genkan/kernel';
import { createLog, createMetrics } from '@genkan/platform';
import { fakeClock } from '@genkan/testkit';
import type { Identity } from '../clients/identity.ts';
import type { Mfa } from '../clients/mfa.ts';
import type { KindsOfFactor } from '../domain/factor-kinds.ts';
import type { Session } from '../domain/session.ts';
import { browserCookie } from '../http/browser-cookie.ts';
import { sessionCookie } from '../http/cookies.ts';
import { createGatewayApp } from '../http/gateway-app.ts';
import { ownPagesDoor } from '../http/own-pages/own-pages-door.ts';
import type { PageRoute } from '../http/page-route.ts';
import { PAGE_ROUTES } from '../http/routes.ts';
import { FACTOR_JOURNEYS } from '../journeys/factors/index.ts';
import { createFormAnswers } from '../stores/form-answers.ts';
import { createGateCache } from '../stores/gate-cache.ts';
import { createKnownFactors } from '../stores/known-factors.ts';
import { createSessions } from '../stores/sessions.ts';
import { newBrowser } from './browser.ts';
import { gateOf } from './gate-of.ts';
import { memoryEphemeralStore } from './memory-ephemeral-store.ts';
import { type Asked, scripted } from './scripted.ts';
import { sessionOf } from './session-of.ts';

const ORIGIN = 'http://localhost:8080';
const START = '2026-04-01T00:00:00Z';
const ABSOLUTE_SECONDS = 43_200;
const society = {
  name: '見本健康保険組合',
  portalName: '新KOSMO',
  tel: '0120-000-000',
  hours: '平日 9時～17時',
};

/** What identity and mfa answer in a story; whatever is not told is not asked, or the test fails. */
export type Told = {
  identity?: Partial<Identity>;
  mfa?: Partial<Mfa>;
  /** Default: the gateway's own. */
  routes?: readonly PageRoute[];
  /** Default: http://localhost, where the cookie has its plain name. */
  publicOrigin?: string;
  /** Default: nobody stands in front. */
  trustedProxyHops?: number;
  /** Gets each line of the log, parsed; the log is silent where nobody listens. */
  hear?: (line: Record<string, unknown>) => void;
  /** Default: the gateway's own. */
  factorKinds?: KindsOfFactor;
};

/** The whole public door on stores in memory, with identity and mfa as the test tells them. */
export async function gatewayStory(told: Told = {}) {
  const clock = fakeClock(START);
  const store = memoryEphemeralStore(clock);
  const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
  const limits = { idleSeconds: 900, firstLoginIdleSeconds: 3600, absoluteSeconds: ABSOLUTE_SECONDS };
  const asked: Asked[] = [];
  const { hear, publicOrigin = ORIGIN, trustedProxyHops = 0 } = told;
  const log = createLog(
    { SERVICE_NAME: 'gateway', LOG_LEVEL: hear ? 'info' : 'silent' },
    { write: (line) => hear?.(JSON.parse(line)) },
  );
  const services = {
    identity: scripted<Identity>(
      'identity',
      { readGate: async () => gateOf(), rememberBrowser: async () => ({}), ...told.identity },
      asked,
    ),
    mfa: scripted<Mfa>('mfa', { ...told.mfa }, asked),
    gates: createGateCache({ store, keyring, clock }),
    knownFactors: createKnownFactors(clock),
    factorKinds: told.factorKinds ?? FACTOR_JOURNEYS,
    clock,
    random: systemRandom,
    log,
    idleSeconds: limits.idleSeconds,
    absoluteSeconds: ABSOLUTE_SECONDS,
  };
  const sessions = createSessions({ store, keyring, random: systemRandom, limits });
  const house = {
    services,
    sessions,
    formAnswers: createFormAnswers({ store, keyring }),
    cookie: sessionCookie(publicOrigin),
    browserCookie: browserCookie(publicOrigin, keyring),
    keyring,
    societies: { ja: society, en: society },
    appStores: [],
    publicOrigin,
  };
  const app = createGatewayApp({
    doors: [ownPagesDoor({ house, routes: told.routes ?? PAGE_ROUTES, log })],
    publicOrigin,
    trustedProxyHops,
    log,
    metrics: createMetrics(),
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = (cookie?: string) => newBrowser({ port, origin: publicOrigin, cookie });

  return {
    port,
    clock,
    store,
    services,
    sessions,
    /** What stands behind the door, for whoever calls a part of it without a browser. */
    house,
    /** What was asked of identity and mfa, in order, by name. */
    asked: () => asked.map(({ name }) => name),
    /** What one of them was asked with, each time: `identity signIn`; the session that it was asked for is left out. */
    askedWith: (name: string) =>
      asked.filter((one) => one.name === name).map(({ question }) => question.at(-1)),
    browser,
    /** A browser whose cookie opens such a session. */
    async browserWith(session: Partial<Session> = {}) {
      return browser(`genkan=${await sessions.open(sessionOf(session))}`);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type GatewayStory = Awaited<ReturnType<typeof gatewayStory>>;
