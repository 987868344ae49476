import { type Spelling, spell } from './spell-secret.ts';

/** Something that must lie nowhere, in all the values that it has. */
export type GuardedSecret = { name: string; values: readonly (string | Buffer)[] };

/** A piece of a store: a record, a document, a key with its value, a log. */
export type Trace = { where: string; content: Buffer };

export type Finding = { where: string; secret: string };

/** Which secrets stand in which pieces, in any spelling; each pair once. */
export function findSecrets(traces: readonly Trace[], secrets: readonly GuardedSecret[]): Finding[] {
  return secrets.flatMap(({ name, values }) => {
    const spellings = spell(values);
    const found = traces.filter(({ content }) => spellings.some((spelling) => stands(content, spelling)));
    return found.map(({ where }) => ({ where, secret: name }));
  });
}

/** A date inside a longer number, decimal or hex, is another number: eight digits would turn up by chance. */
function stands(content: Buffer, { how, bytes }: Spelling): boolean {
  const isNumber = how === 'plain' && bytes.every(isDigit);
  for (let at = content.indexOf(bytes); at >= 0; at = content.indexOf(bytes, at + 1)) {
    if (!isNumber || !(isHex(content[at - 1]) || isHex(content[at + bytes.length]))) return true;
  }
  return false;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isHex = (byte: number | undefined): boolean =>
  byte !== undefined && /[0-9a-f]/i.test(String.fromCharCode(byte));
