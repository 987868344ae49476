import { isIPv6 } from 'node:net';

const GROUPS_OF_A_NETWORK = 4;

/**
 * Whom a throttle should take for one source: an IPv4 address, or an IPv6 /64, within which one household
 * may use as many addresses as it likes (RFC 6177).
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  return isIPv6(address) ? expand(address).slice(0, GROUPS_OF_A_NETWORK).join(':') : address;
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('%', 1).join('').split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: gap }, () => '0'), ...after].map((group) =>
    group.toLowerCase().padStart(4, '0'),
  );
}
