import { randomUUID } from 'node:crypto';
import { newPerson, type Person } from '../../actions/new-person.ts';
import type { RawRecord } from '../../actions/send-as-java.ts';
import { POISONS } from './poison.ts';
import { type Poison, rawHire } from './raw-hire.ts';
import { SOUND } from './sound-hires.ts';

/** Somebody whom HR has hired, and how it said so. */
export type Hire = { person: Person; what: string };

/** One record of the storm: of a hire that is to be taken in, or broken. */
export type Planned =
  | { record: RawRecord; hire: Hire }
  | { record: RawRecord; poison: Poison; eventId: string };

const NAMES = [
  { family: '髙橋', given: '𠮷之助' },
  { family: '山﨑', given: '' },
  { family: 'ﾐﾎﾝ', given: "O'Brien" },
  { family: '渡邉', given: '花' },
];

/**
 * So many records, every tenth of them broken, or as many more as it takes for each way to be there twice. Behind
 * each broken one stands the right one of the same person, with the same key and event id.
 */
export function planStorm(size: number): Planned[] {
  const broken = Math.max(Math.floor(size / 10), 2 * POISONS.length);
  if (size < 2 * broken) throw new Error(`a storm has ${2 * broken} records at least, not ${size}`);
  const alone = Array.from({ length: size - 2 * broken }, (_, nth) =>
    takenIn(nth, newHire(nth, NAMES[nth % 4])),
  );
  const storm = Array.from({ length: broken }, (_, nth) => {
    const hire = newHire(nth);
    const [from, to] = [nth, nth + 1].map((part) => Math.round((part * alone.length) / broken));
    return [brokenOf(nth, hire), takenIn(nth, hire), ...alone.slice(from, to)];
  });
  return storm.flat();
}

type Said = { person: Person; eventId: string; key: Buffer };

function newHire(nth: number, name: Partial<Person> = {}): Said {
  const key = Buffer.from(randomUUID());
  const isText = nth % 5 !== 0;
  return {
    person: newPerson(name),
    eventId: randomUUID(),
    key: isText ? key : Buffer.concat([Buffer.from([0xff]), key]),
  };
}

const at = <T>(list: readonly T[], nth: number): T => list[nth % list.length] as T;

function brokenOf(nth: number, { person, eventId, key }: Said): Planned {
  const poison = at(POISONS, nth);
  return { record: poison.spoil(rawHire(person, eventId, key)), poison, eventId };
}

function takenIn(nth: number, { person, eventId, key }: Said): Planned {
  const { what, change } = at(SOUND, nth);
  return { record: change(rawHire(person, eventId, key)), hire: { person, what } };
}
