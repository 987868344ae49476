import { mfaRoutes } from '@genkan/contracts';
import { connectRedis, createSigner, type Kit, societiesOf, type Wired } from '@genkan/platform';
import { createMemberClient } from './clients/create-member-client.ts';
import { askedOfIdentity } from './clients/identity.ts';
import { appStoresOf, type GatewaySettings } from './config.ts';
import { browserCookie } from './http/browser-cookie.ts';
import { sessionCookie } from './http/cookies.ts';
import { createGatewayApp } from './http/gateway-app.ts';
import { ownPagesDoor } from './http/own-pages/own-pages-door.ts';
import type { PageHouse } from './http/own-pages/page-house.ts';
import { PAGE_ROUTES } from './http/routes.ts';
import { FACTOR_JOURNEYS } from './journeys/factors/index.ts';
import type { Services } from './journeys/visit.ts';
import { redisEphemeralStore } from './stores/ephemeral-store.ts';
import { createFormAnswers } from './stores/form-answers.ts';
import { createGateCache } from './stores/gate-cache.ts';
import { createKnownFactors } from './stores/known-factors.ts';
import { createSessions } from './stores/sessions.ts';

/** What the gateway is made of. */
export function wireGateway(settings: GatewaySettings, { log, metrics, clock, random, onStop }: Kit): Wired {
  const { REDIS_URI: uri, REDIS_COMMAND_MS: commandMs } = settings;
  const { redis, part } = connectRedis({ uri: uri.reveal(), log, metrics, commandMs });
  const signer = createSigner(settings, { clock, random });
  const asking = { signer, society: settings.SOCIETY, timeoutMs: settings.QUESTION_MS };
  const { IDENTITY_URLS, MFA_URLS } = settings;
  const identity = createMemberClient(askedOfIdentity, {
    ...asking,
    service: 'identity',
    urls: IDENTITY_URLS,
  });
  const mfa = createMemberClient(mfaRoutes, { ...asking, service: 'mfa', urls: MFA_URLS });
  onStop(async () => void (await Promise.all([identity.close(), mfa.close()])));

  const keyring = settings.SESSION_KEYS;
  const absoluteSeconds = settings.SESSION_ABSOLUTE_SECONDS;
  const limits = {
    idleSeconds: settings.SESSION_IDLE_SECONDS,
    firstLoginIdleSeconds: settings.FIRST_LOGIN_IDLE_SECONDS,
    absoluteSeconds,
  };
  const store = redisEphemeralStore(redis);
  const gates = createGateCache({ store, keyring, clock });
  const knownFactors = createKnownFactors(clock);
  const services: Services = {
    identity,
    mfa,
    gates,
    knownFactors,
    factorKinds: FACTOR_JOURNEYS,
    clock,
    random,
    log,
    idleSeconds: limits.idleSeconds,
    absoluteSeconds,
  };
  const publicOrigin = settings.PUBLIC_ORIGIN;
  const house: PageHouse = {
    services,
    sessions: createSessions({ store, keyring, random, limits }),
    formAnswers: createFormAnswers({ store, keyring }),
    cookie: sessionCookie(publicOrigin),
    browserCookie: browserCookie(publicOrigin, keyring),
    keyring,
    societies: societiesOf(settings),
    appStores: appStoresOf(settings),
    publicOrigin,
  };
  const doors = [ownPagesDoor({ house, routes: PAGE_ROUTES, log })];
  const trustedProxyHops = settings.TRUSTED_PROXY_HOPS;
  const http = createGatewayApp({ doors, publicOrigin, trustedProxyHops, log, metrics });
  return { http, reusePort: settings.HTTP_REUSE_PORT, parts: [part] };
}
