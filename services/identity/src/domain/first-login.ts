import type { FactorKind, FirstLoginStep } from '@genkan/contracts';
import { addDays, endOfTokyoDay, tokyoDate } from '@genkan/kernel';
import type { Account } from './account.ts';
import type { Answers, Journey } from './journey.ts';

/** An invited account: the only one that has a journey. */
export type InvitedAccount = Account & { state: 'invited'; journey: Journey };

/** What a member is asked for; `done` asks for nothing. */
export type Step = Exclude<FirstLoginStep, 'done'>;

/** Who acts in a first login, as the token says. */
export type JourneySession = { accountId: string; sid: string; epoch: number; credentialNo: number };

/** The manual's order (F3–F7), each with the question "is it answered?". The e-mail is applied at once. */
const STEPS: readonly [Step, (answers: Answers, termsVersion: string) => boolean][] = [
  ['birth-date', (answers) => answers.birthDate !== undefined],
  ['terms', (answers, termsVersion) => answers.terms?.version === termsVersion],
  ['method-and-user-id', (answers) => answers.choice !== undefined],
  ['password', (answers) => answers.password !== undefined],
  ['email', () => false],
];

const ENROL_DAYS = 30;

/** The first answer that is missing. Terms of an older version count as missing. */
export function nextStep(journey: Journey, termsVersion: string): Step {
  const missing = STEPS.find(([, isAnswered]) => !isAnswered(journey.answers, termsVersion));
  return missing ? missing[0] : 'email';
}

/** A step may be answered once all earlier ones are; answering it again is allowed until the last. */
export function isStepOpen(step: Step, next: Step): boolean {
  return indexOf(step) <= indexOf(next);
}

function indexOf(step: Step): number {
  return STEPS.findIndex(([name]) => name === step);
}

/** The guard of every row of the first login: invited, same epoch, same credential number. */
export function isJourneyOf(account: Account | null, session: JourneySession): account is InvitedAccount {
  return (
    account !== null &&
    account.state === 'invited' &&
    account.journey !== null &&
    account.epoch === session.epoch &&
    account.credential.no === session.credentialNo
  );
}

/** What an open account that completed its first login surely has. */
export type CompletedAccount = Account & { state: 'open'; method: FactorKind; enrolBy: Date };

/**
 * True for the one session that completed this first login, as long as nothing happened since: its repeated
 * last post gets the first answer again instead of the sign-in page.
 */
export function isCompletedBy(account: Account | null, session: JourneySession): account is CompletedAccount {
  return (
    account !== null &&
    account.state === 'open' &&
    account.method !== null &&
    account.enrolBy !== null &&
    account.epoch === session.epoch + 1 &&
    account.credential.no === session.credentialNo &&
    account.credential.consumedBy === session.sid
  );
}

/** All answers but the last, or null where one is missing. */
export function collectAnswers(journey: Journey, termsVersion: string): Required<Answers> | null {
  const { birthDate, terms, choice, password } = journey.answers;
  if (nextStep(journey, termsVersion) !== 'email') return null;
  return birthDate && terms && choice && password ? { birthDate, terms, choice, password } : null;
}

/** Everything that F8 applies, in one update. */
export type Completion = {
  answers: Required<Answers>;
  email: string;
  enrolBy: Date;
  /** Handle of the session that completes. */
  sid: string;
};

/** A first factor may be registered with the password alone until the end of that day in Tokyo. */
export function enrolByFrom(now: Date): Date {
  return endOfTokyoDay(addDays(tokyoDate(now), ENROL_DAYS));
}
