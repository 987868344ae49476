import { describe, expect, test } from '@jest/globals';
import { networkOf } from './network-of.ts';
import { ownPath } from './own-pages/own-path.ts';

test.each(['//evil.example/x', '///evil.example/x', '/\\evil.example/x', '/\\/evil.example/x'])(
  '%s stays on this host',
  (path) => {
    expect(ownPath({ path })).toBe('/evil.example/x');
  },
);

test('an ordinary path stays as it is', () => {
  expect(ownPath({ path: '/first-login/terms' })).toBe('/first-login/terms');
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002'],
  ['2001:DB8:1:2::6', '2001:0db8:0001:0002'],
  ['fe80::1%eth0', 'fe80:0000:0000:0000'],
  ['::1', '0000:0000:0000:0000'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
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
