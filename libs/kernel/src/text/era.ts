/** Eras since 1868, newest first: first day, first year, name, letter on forms. */
const ERAS = [
  { from: '2019-05-01', firstYear: 2019, name: '令和', letter: 'r' },
  { from: '1989-01-08', firstYear: 1989, name: '平成', letter: 'h' },
  { from: '1926-12-25', firstYear: 1926, name: '昭和', letter: 's' },
  { from: '1912-07-30', firstYear: 1912, name: '大正', letter: 't' },
  { from: '1868-01-25', firstYear: 1868, name: '明治', letter: 'm' },
] as const;

/** The western year in which an era began, by its name or letter; NaN for an unknown one. */
export function eraStarting(nameOrLetter: string): number {
  const wanted = nameOrLetter.toLowerCase();
  return ERAS.find((era) => era.name === wanted || era.letter === wanted)?.firstYear ?? Number.NaN;
}

/** 1980-12-01 → 昭和55年; the first year is 元年. Null before 1868. */
export function japaneseEraYear(isoDate: string): string | null {
  const era = ERAS.find((candidate) => isoDate >= candidate.from);
  if (!era) return null;
  const year = Number(isoDate.slice(0, 4)) - era.firstYear + 1;
  return `${era.name}${year === 1 ? '元' : year}年`;
}
