import { randomInt, randomUUID } from 'node:crypto';

/** Somebody whom HR hires, with everything that the hire event says. */
export type Person = {
  employer: string;
  employeeNumber: string;
  family: string;
  given: string;
  email: string | null;
  /** `YYYY-MM-DD` */
  birthDate: string;
  /** `YYYY-MM-DD` */
  hiredOn: string;
  locale: 'ja' | 'en';
};

/** A person nobody has met before: tests do not disturb each other. Say only what matters to the story. */
export function newPerson(wishes: Partial<Person> = {}): Person {
  return {
    employer: `T${randomInt(1_000_000, 10_000_000)}`,
    employeeNumber: String(randomInt(100_000, 1_000_000)),
    family: '山田',
    given: '花子',
    email: `hanako.${randomUUID().slice(0, 13)}@example.jp`,
    birthDate: '1990-04-01',
    hiredOn: '2026-04-01',
    locale: 'ja',
    ...wishes,
  };
}

/** 「19900401」, as the page asks for it. */
export const eightDigits = (isoDate: string): string => isoDate.replaceAll('-', '');
