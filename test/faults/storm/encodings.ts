/** 「山田花子」 and only that, in encodings that Node cannot write: of each character its bytes. In CESU-8 𠮷 stands for 山. */
const TABLES = {
  CP932: { 山: '8e52', 田: '9363', 花: '89d4', 子: '8e71' },
  'EUC-JP': { 山: 'bbb3', 田: 'c5c4', 花: 'b2d6', 子: 'bbd2' },
  'ISO-2022-JP': { 山: '3b33', 田: '4544', 花: '3256', 子: '3b52' },
  'CESU-8': { 山: 'eda182edbeb7', 田: 'e794b0', 花: 'e88ab1', 子: 'e5ad90' },
} as const;

export type Encoding = keyof typeof TABLES;

/** Text of these four characters and ASCII. */
export function encode(text: string, encoding: Encoding): Buffer {
  const table: Readonly<Record<string, string>> = TABLES[encoding];
  const parts = text.match(/[山田花子]+|[^山田花子]+/gu) ?? [];
  return Buffer.concat(parts.map((part) => encodePart(part, table, encoding === 'ISO-2022-JP')));
}

/** In ISO-2022-JP kanji stand between two sequences of ESC. */
function encodePart(part: string, table: Readonly<Record<string, string>>, isShifted: boolean): Buffer {
  if (!(part[0] !== undefined && part[0] in table)) return Buffer.from(part, 'latin1');
  const bytes = Buffer.from([...part].map((letter) => table[letter] ?? '').join(''), 'hex');
  return isShifted ? Buffer.concat([Buffer.from('\u001B$B'), bytes, Buffer.from('\u001B(B')]) : bytes;
}

/** UTF-16 in network order, which Node writes only the other way round. */
export const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

export function utf32le(text: string): Buffer {
  const bytes = Buffer.alloc(4 * [...text].length);
  for (const [nth, letter] of [...text].entries()) bytes.writeUInt32LE(letter.codePointAt(0) ?? 0, 4 * nth);
  return bytes;
}
