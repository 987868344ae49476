import { describe, expect, test } from '@jest/globals';
import { wireAddress } from './wire-address.ts';

describe('8.20: a local part that is no dot-atom is quoted', () => {
  test.each([
    ['abc..def.@docomo.ne.jp', '"abc..def."@docomo.ne.jp'],
    ['.hanako@ezweb.ne.jp', '".hanako"@ezweb.ne.jp'],
    ['a...@docomo.ne.jp', '"a..."@docomo.ne.jp'],
    ['.@docomo.ne.jp', '"."@docomo.ne.jp'],
    ["h.o'x+tag/!#@example.jp", "h.o'x+tag/!#@example.jp"],
    ['"abc..def."@docomo.ne.jp', '"abc..def."@docomo.ne.jp'],
  ])('%s is %s on the wire', (address, onTheWire) => {
    expect(wireAddress(address)).toBe(onTheWire);
  });

  test.each(['', '@', '..', 'two..\r\nRCPT TO:<other@example.jp>@example.jp', 'a"..b@example.jp'])(
    'what is no address (%j) is not made one',
    (text) => {
      expect(wireAddress(text)).toBe(text);
    },
  );
});
