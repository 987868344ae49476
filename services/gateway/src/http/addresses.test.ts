import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { networkOf } from './network-of.ts';
import { ownPath } from './own-pages/own-path.ts';

describe('a path', () => {
  test.each(['//evil.example/x', '///evil.example/x', '/\\evil.example/x', '/\\/evil.example/x'])(
    '%s stays on this host',
    (path) => {
      expect(ownPath({ path })).toBe('/evil.example/x');
    },
  );

  test('that is an ordinary one stays as it is', () => {
    expect(ownPath({ path: '/first-login/terms' })).toBe('/first-login/terms');
  });

  test('whatever it begins with never leads to another host', () => {
    const slashes = fc.string({ unit: fc.constantFrom('/', '\\'), maxLength: 5 });
    const rest = fc.stringMatching(/^[a-z@:.?#/\\]{0,20}$/);
    fc.assert(
      fc.property(slashes, rest, (before, after) => {
        const { origin } = new URL(ownPath({ path: `/${before}${after}` }), 'https://portal.example.jp');
        expect(origin).toBe('https://portal.example.jp');
      }),
    );
  });
});

describe('a network', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002'],
    ['2001:DB8:1:2::6', '2001:0db8:0001:0002'],
    ['2001:db8::', '2001:0db8:0000:0000'],
    ['fe80::1%eth0', 'fe80:0000:0000:0000'],
    ['::1', '0000:0000:0000:0000'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  const household = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 0xffff })));
  const written = (groups: readonly number[]) => groups.map((group) => group.toString(16)).join(':');

  test('has all addresses of one household in it, in whatever way they are written', () => {
    const device = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 0xffff })));
    fc.assert(
      fc.property(household, device, fc.integer({ min: 1, max: 0xffff }), (home, one, other) => {
        const long = networkOf(written([...home, ...one]));
        expect(networkOf(`${written(home)}::${other.toString(16)}`)).toBe(long);
        expect(networkOf(written([...home, ...one]).toUpperCase())).toBe(long);
        expect(networkOf(`${written(home)}::%eth0`)).toBe(long);
      }),
    );
  });

  test('of the household next door is another one', () => {
    fc.assert(
      fc.property(household, household, (one, other) => {
        fc.pre(written(one) !== written(other));
        expect(networkOf(`${written(one)}::1`)).not.toBe(networkOf(`${written(other)}::1`));
      }),
    );
  });

  test('of an IPv4 address is that address, mapped into IPv6 or not', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(networkOf(address)).toBe(address);
        expect(networkOf(`::ffff:${address}`)).toBe(address);
      }),
    );
  });

  test('of any IPv6 address is four groups of four digits', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        fc.pre(!/[.]/.test(address));
        expect(networkOf(address)).toMatch(/^[0-9a-f]{4}(:[0-9a-f]{4}){3}$/);
      }),
    );
  });
});

describe('8.10: what a proxy may write around an address makes no other source of it', () => {
  test.each([
    ['203.0.113.8:49001', '203.0.113.8'],
    ['203.0.113.8:', '203.0.113.8'],
    [' 203.0.113.8:1 ', '203.0.113.8'],
    ['[2001:db8::9]:49001', '2001:0db8:0000:0000'],
    ['[2001:db8::9]', '2001:0db8:0000:0000'],
    ['[2001:db8:0:0:ffff::1%en0]:443', '2001:0db8:0000:0000'],
    ['[::ffff:203.0.113.8]:49001', '203.0.113.8'],
    ['::ffff:cb00:7108', '203.0.113.8'],
    ['0:0:0:0:0:FFFF:203.0.113.8%1', '203.0.113.8'],
    ['64:ff9b::203.0.113.8', '0064:ff9b:0000:0000'],
    ['2001:db8:1:2:3:4:203.0.113.8', '2001:0db8:0001:0002'],
  ])('%j belongs to %s', (forwarded, network) => {
    expect(networkOf(forwarded)).toBe(network);
  });

  test('whatever is no address is one source', () => {
    const words = ['unknown1', 'unknown2:49001', '_hidden', '', 'localhost', '203.0.113', '203.0.113.256'];
    const oddities = ['[unknown]:1', '[203.0.113.8', '2001:db8::9::1', '203.0.113.8:x', '0x7f.1', '%eth0'];
    expect(new Set([...words, ...oddities].map(networkOf))).toEqual(new Set([networkOf('unknown')]));
  });
});
