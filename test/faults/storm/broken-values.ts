import { gzipSync } from 'node:zlib';
import { encode, utf16be, utf32le } from './encodings.ts';
import { type Change, type Poison, rewritten, withData, withValue } from './raw-hire.ts';

const DEEP = 50_000;
const deep = '['.repeat(DEEP) + ']'.repeat(DEEP);
const splice = (from: string, bytes: number[]): Change =>
  rewritten((json) => {
    const [before = '', after = ''] = json.split(from);
    return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
  });

const poisons = (reason: string, spoils: Record<string, Change>): Poison[] =>
  Object.entries(spoils).map(([what, spoil]) => ({ what, reason, spoil }));

/** Encodings, sizes and JSON. */
export const BROKEN_VALUES: readonly Poison[] = [
  ...poisons('no value', { 'a value that is null': withValue(null) }),
  ...poisons('not UTF-8', {
    CP932: rewritten((json) => encode(json, 'CP932')),
    'EUC-JP': rewritten((json) => encode(json, 'EUC-JP')),
    'CESU-8': rewritten((json) => encode(json, 'CESU-8')),
    'half-width kana of CP932': splice('山田', [0xd4, 0xcf, 0xc0, 0xde]),
    'Latin-1': splice('花子', [0x52, 0x65, 0x6e, 0xe9, 0x65]),
    'UTF-16 with a mark': rewritten((json) => Buffer.from(`\uFEFF${json}`, 'utf16le')),
    'UTF-16 in network order': rewritten(utf16be),
    'UTF-32': rewritten((json) => utf32le(`\uFEFF${json}`)),
    'a lone byte': splice('花子', [0xff]),
    'a character cut in two': splice('花子', [0xe8, 0x8a]),
    'an overlong character': splice('花子', [0xc0, 0xaf]),
    'a value packed by the sender': rewritten((json) => gzipSync(json)),
  }),
  ...poisons('not JSON', {
    'ISO-2022-JP': rewritten((json) => encode(json, 'ISO-2022-JP')),
    'an empty value': withValue(''),
    blanks: withValue(' \u3000\n'),
    'cut in the middle': rewritten((json) => json.slice(0, json.length / 2)),
    'without its last bracket': rewritten((json) => json.slice(0, -1)),
    'two in one': rewritten((json) => `${json}\n${json}`),
    'a comma too many': rewritten((json) => json.replace(/\}$/u, ',}')),
    'single quotes': rewritten((json) => json.replaceAll('"', "'")),
    'not a number': rewritten((json) => json.replace('"version":1', '"version":NaN')),
    'a line break within a text': rewritten((json) => json.replace('花子', '花\n子')),
    'two marks in front': rewritten((json) => `\uFEFF\uFEFF${json}`),
    'five bytes of a schema registry in front': rewritten((json) => `\u0000\u0000\u0000\u0000\u0007${json}`),
    CSV: withValue('1001,000123,山田,花子,1990-04-01'),
    XML: withValue('<?xml version="1.0"?><hired/>'),
  }),
  ...poisons('schema: (whole) invalid_type', {
    'an array': rewritten((json) => `[${json}]`),
    'a number': withValue('42'),
    'a text': rewritten((json) => JSON.stringify(json)),
    'null as JSON': withValue('null'),
    'an array of 50 000 levels': withValue(deep),
  }),
  ...poisons('schema: name invalid_type', {
    'a name of 50 000 levels': rewritten((json) => json.replace(/"name":\{[^}]*\}/u, `"name":${deep}`)),
  }),
  ...poisons('too large', {
    'a value above 256 KiB': withData({ note: 'x'.repeat(256 * 1024) }),
    'a value of 3 MB that packs well': rewritten((json) => json + ' '.repeat(3_000_000)),
  }),
];
