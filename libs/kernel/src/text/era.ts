/**
 * Eras since 1868, newest first: first and last day, name, letter on forms. Until 1926 an era began on the day
 * on which the one before it ended, and that day has two names; since 1989 it begins on the day after.
 */
const ERAS = [
  { from: '2019-05-01', until: '9999-12-31', name: '令和', letter: 'r' },
  { from: '1989-01-08', until: '2019-04-30', name: '平成', letter: 'h' },
  { from: '1926-12-25', until: '1989-01-07', name: '昭和', letter: 's' },
  { from: '1912-07-30', until: '1926-12-25', name: '大正', letter: 't' },
  { from: '1868-01-25', until: '1912-07-30', name: '明治', letter: 'm' },
] as const;

type Era = (typeof ERAS)[number];

/** What an era is called, longest first: 昭和, 昭, and s. */
export const ERA_WORDS: readonly string[] = [
  ...ERAS.map(({ name }) => name),
  ...ERAS.map(({ name }) => name.slice(0, 1)),
  ...ERAS.map(({ letter }) => letter),
];

/** The western year of an era's year: (昭, 55) → 1980. @throws Error for a word that is none of `ERA_WORDS` */
export function westernYear(eraWord: string, year: number): number {
  return firstYear(eraCalled(eraWord)) + year - 1;
}

/** Whether a day (`YYYY-MM-DD`) lies in the era: 昭和64年 has seven. @throws Error as `westernYear` */
export function isInEra(eraWord: string, isoDate: string): boolean {
  const { from, until } = eraCalled(eraWord);
  return from <= isoDate && isoDate <= until;
}

/** 1980-12-01 → 昭和55年; the first year is 元年, a day with two names has the newer one. Null before 1868. */
export function japaneseEraYear(isoDate: string): string | null {
  const era = ERAS.find(({ from }) => isoDate >= from);
  if (!era) return null;
  const year = Number(isoDate.slice(0, 4)) - firstYear(era) + 1;
  return `${era.name}${year === 1 ? '元' : year}年`;
}

function firstYear({ from }: Era): number {
  return Number(from.slice(0, 4));
}

function eraCalled(word: string): Era {
  const called = ERAS.find(({ name, letter }) => [name, name.slice(0, 1), letter].includes(word));
  if (!called) throw new Error(`no era is called ${word}`);
  return called;
}
