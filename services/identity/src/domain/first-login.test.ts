import { expect, test } from '@jest/globals';
import { collectAnswers, isStepOpen, nextStep, type Step } from './first-login.ts';
import type { Answers } from './journey.ts';

const at = new Date(0);
const terms = { version: '3', hash: '', locale: 'ja', at } as const;
const password = { phc: '', pepperKid: 'k1', canon: 1, setAt: at };
const choice = { method: 'otp', userId: 'hanako90' } as const;

test.each<[Step, Answers]>([
  ['birth-date', {}],
  ['birth-date', { terms, choice, password }],
  ['terms', { birthDate: { at } }],
  ['terms', { birthDate: { at }, terms: { ...terms, version: '2' }, choice, password }],
  ['method-and-user-id', { birthDate: { at }, terms }],
  ['password', { birthDate: { at }, terms, choice }],
  ['email', { birthDate: { at }, terms, choice, password }],
])('%s is the first that is missing', (step, answers) => {
  expect(nextStep({ rev: 0, answers }, '3')).toBe(step);
  expect(collectAnswers({ rev: 0, answers }, '3') !== null).toBe(step === 'email');
});

test('what was answered may be answered again, what comes later may not', () => {
  expect(isStepOpen('terms', 'password')).toBe(true);
  expect(isStepOpen('password', 'password')).toBe(true);
  expect(isStepOpen('email', 'password')).toBe(false);
});
