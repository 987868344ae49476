const NAME_WIDTH = 13;

/** Writes one line of progress, for people. */
export type Say = (line: string) => void;

export const say: Say = (line) => console.log(line);

/** `  Kafka        ready on …` */
export function progressLine(name: string, text: string): string {
  return `  ${name.padEnd(NAME_WIDTH)}${text}`;
}

/** Seconds since `start` (of `performance.now()`), with one decimal: `3.1 s`. */
export function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
