import { PATHS, problem } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import type { Session } from '../../domain/session.ts';
import { hiddenFields } from '../../testing/browser.ts';
import { deviceOf, factorsWith } from '../../testing/device-of.ts';
import { enrolmentOf } from '../../testing/enrolment-of.ts';
import { firstLoginAt } from '../../testing/first-login-at.ts';
import { gateOf } from '../../testing/gate-of.ts';
import type { Told } from '../../testing/gateway-story.ts';
import { tellStories } from '../../testing/tell-stories.ts';

const begin = tellStories();
const CODE = { otp: '123456', deviceName: '新KOSMO' };

/** A page on which one guesses, and whoever counts the guesses. */
type Guessing = { session: Partial<Session>; told: (guess: () => Promise<never>) => Told };

const GUESSES: Record<string, Guessing> = {
  [PATHS.otpChallenge]: {
    session: { level: 'password', amr: ['pwd'] },
    told: (verifyChallenge) => ({
      mfa: { listDevices: async () => factorsWith(deviceOf()), verifyChallenge },
    }),
  },
  [PATHS.otpEnrol]: {
    session: { level: 'password', amr: ['pwd'] },
    told: (confirmEnrolment) => ({
      mfa: {
        listDevices: async () => factorsWith(),
        startEnrolment: async () => enrolmentOf(),
        confirmEnrolment,
      },
    }),
  },
  [PATHS.birthDate]: {
    session: { level: 'first-login', amr: ['pwd'], enrolBy: null },
    told: (checkBirthDate) => ({
      identity: {
        readGate: async () => gateOf({ state: 'invited', method: null }),
        readFirstLogin: async () => firstLoginAt('birth-date'),
        checkBirthDate,
      },
    }),
  },
};

test.each(Object.entries(GUESSES))(
  '8.29: one wrong guess at %s, posted three times at once, spends one attempt',
  async (path, { session, told }) => {
    let spent = 0;
    const guess = async () => {
      spent += 1;
      const params = { attemptsLeft: 5 - spent };
      throw path === PATHS.birthDate ? problem('birth-date-wrong', params) : problem('code-wrong', params);
    };
    const story = await begin(told(guess));
    const member = await story.browserWith(session);
    const typed = path === PATHS.birthDate ? { birthDate: '19900402' } : CODE;
    const form = { ...hiddenFields((await member.open(path)).html, path), ...typed };
    const answers = await Promise.all([1, 2, 3].map(() => member.post(path, form)));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
    expect(spent).toBe(1);
    // Sent on purpose, from the page of the refusal, it is another guess.
    const again = { ...hiddenFields(answers[0]?.html ?? '', path), ...typed };
    await member.post(path, again);
    expect(spent).toBe(2);
  },
);
