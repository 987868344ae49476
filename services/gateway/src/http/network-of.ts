import { isIPv4, isIPv6 } from 'node:net';

/** All that name no address share what one source may do: a proxy that hides its callers, or whoever makes names up. */
const NO_ADDRESS = 'no-address';
const GROUPS = 8;
const GROUPS_OF_A_NETWORK = 4;

/** `[address]:port`, as proxies write IPv6 with a port; the port may be missing. */
const IN_BRACKETS = /^\[([^[\]]*)\](?::\d*)?$/;
/** `address:port`; an IPv6 address has more colons than one. */
const WITH_PORT = /^([^:]*):\d*$/;

/**
 * Whom a throttle should take for one source: an IPv4 address, or an IPv6 /64, within which one household
 * may use as many addresses as it likes (RFC 6177).
 * @param forwarded what a proxy wrote into X-Forwarded-For, which no standard bounds: with a port (as Azure's
 * gateways do), in brackets, with a zone (RFC 4007, 11), mapped to IPv6 (RFC 4291, 2.5.5.2), or a word that is
 * no address at all.
 */
export function networkOf(forwarded: string): string {
  const address = bareAddress(forwarded);
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return NO_ADDRESS;
  const groups = expand(address);
  return mappedIPv4(groups) ?? groups.slice(0, GROUPS_OF_A_NETWORK).join(':');
}

/** Without what stands around it: spaces, brackets, port and zone. */
function bareAddress(forwarded: string): string {
  const text = forwarded.trim();
  const address = IN_BRACKETS.exec(text)?.[1] ?? WITH_PORT.exec(text)?.[1] ?? text;
  return address.split('%', 1).join('');
}

/** Eight groups of four digits. URL writes every spelling in one way (WHATWG URL, 4.3.5): only `::` is left to fill. */
function expand(address: string): string[] {
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groupsOf = (text: string) => text.split(':').filter((group) => group !== '');
  const [before, after] = [groupsOf(head), groupsOf(tail)];
  const gap = Array.from({ length: GROUPS - before.length - after.length }, () => '0');
  return [...before, ...gap, ...after].map((group) => group.padStart(4, '0'));
}

/** The IPv4 address behind `::ffff:0:0/96`. */
function mappedIPv4(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0000:0000:0000:0000:0000:ffff') return undefined;
  return [...Buffer.from(groups.slice(6).join(''), 'hex')].join('.');
}
