import { createHash, randomInt, randomUUID } from 'node:crypto';
import { Fault } from '../command-line/fault.ts';
import { SAMPLE_SOCIETY } from '../settings/sample-society.ts';

/** The topic on which the HR system announces its hires. */
export const HIRE_TOPIC = 'hr.employees.v1';

/** What somebody wants a hire to be like; what is left out is made up. */
export interface HireWishes {
  name?: string | undefined;
  email?: string | undefined;
  birthDate?: string | undefined;
  employer?: string | undefined;
  employeeNumber?: string | undefined;
  hiredOn?: string | undefined;
  locale?: string | undefined;
}

/** The value of an HR event, as HR's contract has it. */
export interface Hire {
  society: string;
  employer: string;
  employeeNumber: string;
  name: { family: string; given: string; familyKana?: string; givenKana?: string };
  /** ISO date. */
  birthDate: string;
  email: string | null;
  /** ISO date. */
  hiredOn: string;
  locale: 'ja' | 'en';
  version: number;
}

const PEOPLE = [
  { family: '佐藤', given: '健太', familyKana: 'サトウ', givenKana: 'ケンタ', mail: 'kenta.sato' },
  { family: '鈴木', given: '美咲', familyKana: 'スズキ', givenKana: 'ミサキ', mail: 'misaki.suzuki' },
  { family: '高橋', given: '大輔', familyKana: 'タカハシ', givenKana: 'ダイスケ', mail: 'daisuke.takahashi' },
  { family: '田中', given: '陽子', familyKana: 'タナカ', givenKana: 'ヨウコ', mail: 'yoko.tanaka' },
] as const;

const EARLIEST_BIRTH = '1900-01-01';

/** Makes a hire of the wishes; throws a {@link Fault} that names the flag which cannot be read. */
export function makeHire(wishes: HireWishes, now: Date): Hire {
  const today = todayInJapan(now);
  const email = readEmail(wishes.email);
  const { mail, ...madeUp } = PEOPLE[randomInt(PEOPLE.length)] ?? PEOPLE[0];
  const mailbox = wishes.name === undefined ? mail : 'member';
  return {
    society: SAMPLE_SOCIETY.id,
    employer: readCode('--employer', wishes.employer) ?? '1001',
    employeeNumber:
      readCode('--employee-number', wishes.employeeNumber) ?? String(randomInt(100_000, 1_000_000)),
    name: wishes.name === undefined ? madeUp : splitName(wishes.name),
    birthDate: readBirthDate(wishes.birthDate, today) ?? makeUpBirthDate(),
    email: email === undefined ? `${mailbox}.${randomInt(1000, 10_000)}@example.jp` : email,
    hiredOn: readDate('--hired-on', wishes.hiredOn) ?? today,
    locale: readLocale(wishes.locale),
    version: 1,
  };
}

/** HR's own key of a person: opaque, and the same whenever HR speaks of that person. */
export function personKey(employer: string, employeeNumber: string): string {
  const hex = createHash('sha256').update(`${employer}/${employeeNumber}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** CloudEvents 1.0, Kafka binding, binary mode: the attributes travel as headers. */
export function hireHeaders(eventId: string, employer: string, now: Date): Record<string, string> {
  return {
    ce_specversion: '1.0',
    ce_id: eventId,
    ce_type: 'hr.employee-hired.v1',
    ce_source: `/hr/${employer}`,
    ce_time: now.toISOString(),
    'content-type': 'application/json',
  };
}

export const newEventId = (): string => randomUUID();

/** Splits 「山田 花子」 at its first space, half or full width. */
export function splitName(name: string): { family: string; given: string } {
  const [family = '', ...given] = name.trim().split(/[\s\u3000]+/);
  if (family && given.length > 0) return { family, given: given.join(' ') };
  throw new Fault('--name wants family name and given name with a space between: --name "山田 花子"');
}

function readCode(flag: string, value: string | undefined): string | undefined {
  if (value === undefined || /^[0-9A-Za-z-]{1,32}$/.test(value)) return value;
  throw new Fault(`${flag} wants up to 32 letters, digits and hyphens.`);
}

function readDate(flag: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new Fault(`${flag} wants a date like 1990-04-01.`);
  const date = new Date(`${value}T00:00:00Z`);
  // JavaScript takes 31 February for 3 March.
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  throw new Fault(`${flag}: ${value} is no day of the calendar.`);
}

/** As a careful HR system would: what nobody can mean is not sent. A file (`--json`) is sent as it stands. */
function readBirthDate(value: string | undefined, today: string): string | undefined {
  const date = readDate('--birth-date', value);
  if (date === undefined) return undefined;
  if (date > today) throw new Fault(`--birth-date: ${date} is still to come.`);
  if (date < EARLIEST_BIRTH) throw new Fault(`--birth-date: nobody is left who was born on ${date}.`);
  return date;
}

/** An empty address means a person without one. */
function readEmail(value: string | undefined): string | null | undefined {
  if (value === undefined) return undefined;
  if (value === '') return null;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return value;
  throw new Fault('--email wants an address like hanako@example.jp (or "" for a person without one).');
}

function readLocale(value: string | undefined): 'ja' | 'en' {
  if (value === undefined || value === 'ja' || value === 'en') return value ?? 'ja';
  throw new Fault('--locale wants ja or en.');
}

function makeUpBirthDate(): string {
  const day = Date.UTC(1965 + randomInt(38), randomInt(12), 1 + randomInt(28));
  return new Date(day).toISOString().slice(0, 10);
}

const todayInJapan = (now: Date): string => now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
