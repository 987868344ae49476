/** One way to write a secret down, as bytes that one can look for. */
export type Spelling = { how: string; bytes: Buffer };

/**
 * The ways in which a secret might lie around: as it is, with and without gaps, and each of those as hex, as
 * base64 and as base64url, wherever in a longer text it begins.
 */
export function spell(values: readonly (string | Buffer)[]): Spelling[] {
  const plain = values.map((value) => (typeof value === 'string' ? Buffer.from(value) : value));
  return plain.flatMap((bytes) => [
    { how: 'plain', bytes },
    { how: 'hex', bytes: Buffer.from(bytes.toString('hex')) },
    { how: 'HEX', bytes: Buffer.from(bytes.toString('hex').toUpperCase()) },
    ...base64Inside(bytes).map((text) => ({ how: 'base64', bytes: Buffer.from(text) })),
    ...base64Inside(bytes).map((text) => ({ how: 'base64url', bytes: Buffer.from(toUrlSafe(text)) })),
  ]);
}

/** `1990-04-01` in the spellings of people, machines and our own pages. */
export function spellDate(isoDate: string): string[] {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const japanese = `${year}年${Number(month)}月${Number(day)}日`;
  return [isoDate, `${year}${month}${day}`, `${year}/${month}/${day}`, japanese];
}

/** Groups of four, as mails and pages show them: with gaps, no-break gaps, hyphens, and closed up. */
export function spellGrouped(text: string): string[] {
  const groups = text.match(/.{1,4}/gu) ?? [];
  return ['', ' ', '\u00A0', '-'].map((gap) => groups.join(gap));
}

/** RFC 4648: the bytes behind a key. */
export function decodeBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/**
 * What base64 of a text shows of this part of it, for each of the three places where it may begin: only the
 * characters that depend on nothing around it.
 */
function base64Inside(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const certain = Math.floor(((before + bytes.length) * 8) / 6);
    return encoded.slice(Math.ceil((before * 8) / 6), certain);
  });
}

const toUrlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');
