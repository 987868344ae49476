import { PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import type { StoredAnswer } from '../../domain/answer.ts';
import { arrivalAt, type Coming, SID } from '../../testing/arrival-at.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { firstObjection } from '../door.ts';
import { type Arrival, submissionOf } from './arrival.ts';
import { FORM_CHECKS, MEMBER_CHECKS } from './checks.ts';
import type { PageHouse } from './page-house.ts';

const begin = tellStories();
const FORM = { csrf: 'csrf-1', nonce: 'n'.repeat(22), userId: 'hanako90' };
const FIRST_ANSWER: StoredAnswer = { status: 303, location: PATHS.otpEnrolled, cookie: 'genkan=new' };

describe('the second click on a form whose session has just ended', () => {
  test('gets the first answer, cookie and all', async () => {
    const { house } = await begin();
    const second = arrivalAt(house, { method: 'POST', body: FORM });
    expect(await firstObjection(FORM_CHECKS, second)).toBeNull();
    await keepAnswer(house, second);
    const late = arrivalAt(house, { session: null, method: 'POST', body: FORM });
    expect(await firstObjection(MEMBER_CHECKS, late)).toEqual(FIRST_ANSWER);
  });

  test.each<[string, Coming]>([
    ['with another cookie', { sid: 'X'.repeat(43), body: FORM }],
    ['without a cookie', { sid: null, body: FORM }],
    ['with another number', { body: { ...FORM, nonce: 'm'.repeat(22) } }],
    ['with something else in it', { body: { ...FORM, userId: 'taro' } }],
  ])('%s does not', async (_how, change) => {
    const { house } = await begin();
    await keepAnswer(house, arrivalAt(house, { method: 'POST', body: FORM }));
    const late = arrivalAt(house, { session: null, method: 'POST', ...change });
    expect(await firstObjection(MEMBER_CHECKS, late)).toMatchObject({ status: 401 });
  });
});

describe('a form', () => {
  const stale = { status: 303, location: `${PATHS.home}?banner=stale-form` };

  test.each<[string, unknown]>([
    ['the token of another session', { ...FORM, csrf: 'csrf-2' }],
    ['the beginning of the token', { ...FORM, csrf: 'csrf-' }],
    ['the token and more', { ...FORM, csrf: 'csrf-1 ' }],
    ['two tokens, one of them ours', { ...FORM, csrf: ['csrf-1', 'csrf-2'] }],
    ['no token', { nonce: FORM.nonce }],
    ['no number', { csrf: FORM.csrf }],
    ['nothing', undefined],
  ])('with %s is none of this session, and is not taken for answered', async (_what, body) => {
    const { house, store } = await begin();
    expect(await firstObjection(FORM_CHECKS, arrivalAt(house, { method: 'POST', body }))).toEqual(stale);
    expect(store.keys()).toEqual([]);
  });

  test('is answered once: the second time it gets that answer again', async () => {
    const { house } = await begin();
    const form = arrivalAt(house, { method: 'POST', body: FORM });
    expect(await firstObjection(FORM_CHECKS, form)).toBeNull();
    await keepAnswer(house, form);
    expect(await firstObjection(FORM_CHECKS, form)).toEqual(FIRST_ANSWER);
  });

  test('whose first answer is not to be had leads to the page that is due, and is not done again', async () => {
    const { house } = await begin();
    const formAnswers = { ...house.formAnswers, claim: async () => false, recall: async () => null };
    const form = arrivalAt({ ...house, formAnswers }, { method: 'POST', body: FORM });
    expect(await firstObjection(FORM_CHECKS, form)).toEqual({ status: 303, location: PATHS.home });
  });
});

async function keepAnswer(house: PageHouse, { request }: Arrival): Promise<void> {
  const submission = submissionOf({ sid: SID, request } as Arrival);
  if (submission) await house.formAnswers.keep(submission, FIRST_ANSWER);
}
