import { serviceSettings, settings, societySettings } from '@genkan/platform';
import { z } from 'zod';

/** http is for this machine alone: there browsers treat localhost as secure (D7). */
function isSafeOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (!url) return true; // what is no URL at all is told already
  return url.origin === text && (url.protocol === 'https:' || url.hostname === 'localhost');
}

const APP_STORE = (app: string) => `https://apps.apple.com/jp/app/${app}`;
const PLAY = (app: string) => `https://play.google.com/store/apps/details?id=${app}`;

export const gatewaySettings = z.object({
  ...serviceSettings,
  REDIS_URI: settings.redisUri,
  /** Milliseconds that an answer of Redis may take; after that a member reads our 503 page. Default 500. */
  REDIS_COMMAND_MS: settings.number(50, 10_000).default(500),
  /** Milliseconds that identity and mfa may take for one question, hashing aside. Default 2000. */
  QUESTION_MS: settings.number(200, 10_000).default(2_000),
  IDENTITY_URLS: settings.urls,
  MFA_URLS: settings.urls,
  /** What members type into the address bar; forms from elsewhere are refused. */
  PUBLIC_ORIGIN: settings.url.refine(isSafeOrigin, {
    error: 'must be an https origin without a path, or http://localhost with its port',
  }),
  /** Seal sessions in Redis; a session needs the key it began with. */
  SESSION_KEYS: settings.keyring,
  ...societySettings,
  /** A session without a request for so long is over. Default 15 min. */
  SESSION_IDLE_SECONDS: settings.seconds.default(900),
  /** The first login involves letters and phones; it may take longer. Default 60 min. */
  FIRST_LOGIN_IDLE_SECONDS: settings.seconds.default(3600),
  /** No session is older, however busy (NIST SP 800-63B-4, 2.2.3). Default 12 h. */
  SESSION_ABSOLUTE_SECONDS: settings.seconds.default(43_200),
  /** Where members get an authenticator app: its page in the store of iPhones, and in that of Android phones. */
  GOOGLE_AUTHENTICATOR_IOS_URL: settings.url.default(APP_STORE('google-authenticator/id388497605')),
  GOOGLE_AUTHENTICATOR_ANDROID_URL: settings.url.default(PLAY('com.google.android.apps.authenticator2')),
  MICROSOFT_AUTHENTICATOR_IOS_URL: settings.url.default(APP_STORE('microsoft-authenticator/id983156458')),
  MICROSOFT_AUTHENTICATOR_ANDROID_URL: settings.url.default(PLAY('com.azure.authenticator')),
  FREEOTP_IOS_URL: settings.url.default(APP_STORE('freeotp-authenticator/id872559395')),
  FREEOTP_ANDROID_URL: settings.url.default(PLAY('org.fedorahosted.freeotp')),
  /** Proxies in front that may name the caller's address. Default none. */
  TRUSTED_PROXY_HOPS: settings.number(0, 8).default(0),
  /** Several gateway processes share one port (SO_REUSEPORT). Default false. */
  HTTP_REUSE_PORT: settings.flag.default(false),
});

export type GatewaySettings = z.output<typeof gatewaySettings>;

/** The apps in the order of the manual (O5). */
export function appStoresOf(settings: GatewaySettings) {
  return [
    { ios: settings.GOOGLE_AUTHENTICATOR_IOS_URL, android: settings.GOOGLE_AUTHENTICATOR_ANDROID_URL },
    { ios: settings.MICROSOFT_AUTHENTICATOR_IOS_URL, android: settings.MICROSOFT_AUTHENTICATOR_ANDROID_URL },
    { ios: settings.FREEOTP_IOS_URL, android: settings.FREEOTP_ANDROID_URL },
  ] as const;
}
