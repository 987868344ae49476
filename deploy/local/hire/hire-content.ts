import { readFileSync } from 'node:fs';
import { Fault } from '../command-line/fault.ts';
import { type Hire, type HireWishes, makeHire, personKey } from './hire-event.ts';

/** One hire as it is sent. */
interface HireContent {
  employer: string;
  /** HR's key of the person. */
  key: string;
  /** As it goes to the topic: JSON, or the bytes of a file. */
  value: string | Buffer;
  /** For the person at the keyboard. */
  summary: string;
}

/** A hire as wished, the rest made up. Throws a {@link Fault} that names the flag which cannot be read. */
export function makeContent(wishes: HireWishes, today: Date): HireContent {
  const hire = makeHire(wishes, today);
  return {
    employer: hire.employer,
    key: personKey(hire.employer, hire.employeeNumber),
    value: JSON.stringify(hire),
    summary: describeHire(hire),
  };
}

function describeHire(hire: Hire): string {
  const lines = [
    ['name', `${hire.name.family} ${hire.name.given}`],
    ['birth date', hire.birthDate],
    ['email', hire.email ?? '(none)'],
    ['employer', hire.employer],
    ['employee number', hire.employeeNumber],
    ['hired on', hire.hiredOn],
    ['locale', hire.locale],
  ];
  return lines.map(([name = '', value = '']) => `  ${name.padEnd(17)}${value}`).join('\n');
}

/** What the file holds, byte by byte, be it broken JSON or CP932: what a careless HR system sends is worth a try. */
export function readContent(file: string): HireContent {
  const value = readBytes(file);
  const { employer, employeeNumber } = readPerson(value);
  return {
    employer,
    key: personKey(employer, employeeNumber),
    value,
    summary: `  content          ${file}, as it stands`,
  };
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Fault(`--json: ${file} cannot be read.`);
  }
}

function readPerson(value: Buffer): { employer: string; employeeNumber: string } {
  try {
    const { employer, employeeNumber } = (JSON.parse(new TextDecoder().decode(value)) ?? {}) as Partial<Hire>;
    return { employer: String(employer ?? 'unknown'), employeeNumber: String(employeeNumber ?? 'unknown') };
  } catch {
    return { employer: 'unknown', employeeNumber: 'unknown' };
  }
}
