import { describe, expect, test } from '@jest/globals';
import { readDeviceName } from './device-name.ts';

describe('a device name', () => {
  test.each([
    '\uFA19谷の携帯',
    '渡邉\u{E0100}',
    'a',
    '私のスマホ',
    '髙橋の iPhone 17',
    'あ'.repeat(40),
    '📱'.repeat(40),
    '👨‍👩‍👧',
  ])('%s is one', (name) => {
    expect(readDeviceName(name)).toMatchObject({ name });
  });

  test.each([
    ['', 'empty'],
    ['  \u3000 ', 'empty'],
    ['\u200b', 'empty'],
    ['\u3164', 'empty'],
    ['\u2800', 'empty'],
    ['abc\u200fdef', 'character'],
    ['abc\u061c', 'character'],
    ['あ'.repeat(41), 'too-long'],
    ['a\u0000b', 'character'],
    ['abc\u202edef', 'character'],
    ['a\nb', 'character'],
    ['\ud800', 'character'],
  ])('%j is none: %s', (name, fault) => {
    expect(readDeviceName(name)).toEqual({ fault });
  });

  test('outer spaces go; composed and decomposed kana are the same', () => {
    expect(readDeviceName(' がま ')).toEqual(readDeviceName('がま'.normalize('NFD')));
  });

  test('full width and capitals compare as equal and are shown as typed', () => {
    expect(readDeviceName('ＰＨＯＮＥ')).toEqual({ name: 'ＰＨＯＮＥ', nameCanonical: 'phone' });
  });
});
