import { expect, test } from '@jest/globals';
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
