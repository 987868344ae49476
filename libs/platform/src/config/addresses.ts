/**
 * The shapes of addresses in settings. What is wrong here is found at the start; what is right and leads nowhere
 * is an outage, which is waited out.
 */

/** A host as DNS or IPv4 write it; the broker's client knows no brackets. */
const BROKER = /^[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?:(\d{1,5})$/;
const LARGEST_PORT = 65_535;

/** An absolute http(s) URL. `host:port` alone is none: URL takes the host for a scheme. */
export function isHttpUrl(text: string): boolean {
  return readUrl(text, ['http:', 'https:']) !== null;
}

/** Where a service answers: paths of routes are put behind it, so it has none of its own. */
export function isBaseUrl(text: string): boolean {
  const url = readUrl(text, ['http:', 'https:']);
  return url !== null && url.href === `${url.origin}/` && url.port !== '0';
}

/** `host:port` of a Kafka broker. */
export function isBroker(text: string): boolean {
  const port = Number(BROKER.exec(text)?.[1] ?? 0);
  return port >= 1 && port <= LARGEST_PORT;
}

/** `redis://` or `rediss://`, with user and password where there are, and the number of a database at most. */
export function isRedisUri(text: string): boolean {
  const url = readUrl(text, ['redis:', 'rediss:']);
  return url !== null && url.port !== '0' && /^(?:\/\d{0,4})?$/.test(url.pathname);
}

/**
 * `smtp://` or `smtps://`, with user and password where there are. Of options there is `requireTLS` alone: one
 * that is misspelt would send passwords in the clear without a word.
 */
export function isSmtpUri(text: string): boolean {
  const url = readUrl(text, ['smtp:', 'smtps:']);
  return (
    url !== null &&
    url.port !== '0' &&
    /^\/?$/.test(url.pathname) &&
    /^(?:\?requireTLS=(?:true|false))?$/.test(url.search)
  );
}

/** The URL if it has a host, one of these schemes, and a user and a password that can be decoded. */
function readUrl(text: string, schemes: readonly string[]): URL | null {
  const url = /^[a-z]+:\/\/\S+$/i.test(text) ? URL.parse(text) : null;
  if (!url || url.hostname === '' || !schemes.includes(url.protocol)) return null;
  return isDecodable(url.username) && isDecodable(url.password) ? url : null;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
