import { connectRedis, createSigner, type Kit, type Wired } from '@genkan/platform';
import { createIdentity } from './clients/identity.ts';
import { createMfa } from './clients/mfa.ts';
import type { GatewaySettings } from './config.ts';
import { sessionCookie } from './http/cookies.ts';
import type { Door } from './http/door.ts';
import { createGatewayApp } from './http/gateway-app.ts';
import { PAGE_ROUTES } from './http/routes.ts';
import type { Services } from './journeys/visit.ts';
import { createFormAnswers } from './stores/form-answers.ts';
import { createGateCache } from './stores/gate-cache.ts';
import { createSessions } from './stores/sessions.ts';

/** What the gateway is made of. */
export function wireGateway(settings: GatewaySettings, { log, metrics, clock, random, onStop }: Kit): Wired {
  const { REDIS_URI: uri, REDIS_COMMAND_MS: commandMs } = settings;
  const { redis, part } = connectRedis({ uri: uri.reveal(), log, commandMs });
  const signer = createSigner(settings, { clock, random });
  const society = settings.SOCIETY;
  const identity = createIdentity({ urls: settings.IDENTITY_URLS, signer, society });
  const mfa = createMfa({ urls: settings.MFA_URLS, signer, society });
  onStop(async () => void (await Promise.all([identity.close(), mfa.close()])));

  const keyring = settings.SESSION_KEYS;
  const absoluteSeconds = settings.SESSION_ABSOLUTE_SECONDS;
  const limits = {
    idleSeconds: settings.SESSION_IDLE_SECONDS,
    firstLoginIdleSeconds: settings.FIRST_LOGIN_IDLE_SECONDS,
    absoluteSeconds,
  };
  const gates = createGateCache({ redis, clock });
  const services: Services = { identity, mfa, gates, clock, random, log, absoluteSeconds };
  const door: Door = {
    services,
    sessions: createSessions({ redis, keyring, random, limits }),
    formAnswers: createFormAnswers({ redis, keyring }),
    cookie: sessionCookie(settings.PUBLIC_ORIGIN),
    keyring,
    societies: societiesOf(settings),
    publicOrigin: settings.PUBLIC_ORIGIN,
  };
  const trustedProxyHops = settings.TRUSTED_PROXY_HOPS;
  const http = createGatewayApp({ door, routes: PAGE_ROUTES, trustedProxyHops, log, metrics });
  return { http, reusePort: settings.HTTP_REUSE_PORT, parts: [part] };
}

function societiesOf(settings: GatewaySettings): Door['societies'] {
  const ja = {
    name: settings.SOCIETY_NAME,
    portalName: settings.PORTAL_NAME,
    tel: settings.HELPDESK_TEL,
    hours: settings.HELPDESK_HOURS,
  };
  const { SOCIETY_NAME_EN: name = ja.name, HELPDESK_HOURS_EN: hours = ja.hours } = settings;
  return { ja, en: { ...ja, name, hours } };
}
