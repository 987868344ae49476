import { PATHS, PROBLEMS, problem } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { firstLoginAt } from '../testing/first-login-at.ts';
import { readPage } from '../testing/read-page.ts';
import { tellFirstLogins } from '../testing/tell-first-logins.ts';
import { textIn } from '../text/text.ts';

const begin = tellFirstLogins();
const answeredWith = (error: Error) =>
  begin(firstLoginAt('birth-date'), { checkBirthDate: () => Promise.reject(error) });

test('identity is asked with the digits as they were typed', async () => {
  const { member, story } = await begin(firstLoginAt('birth-date'), {
    checkBirthDate: async () => firstLoginAt('terms'),
  });
  await member.submit(PATHS.birthDate, PATHS.birthDate, { birthDate: '１９９０/4/1' });
  expect(story.askedWith('identity checkBirthDate')).toEqual([{ birthDate: '１９９０/4/1' }]);
});

test.each(['', ' 　'])('nothing typed (%j) is no attempt', async (birthDate) => {
  const { member, story } = await begin(firstLoginAt('birth-date'));
  const answer = await member.submit(PATHS.birthDate, PATHS.birthDate, { birthDate });
  expect(answer.status).toBe(422);
  expect(readPage(answer.html).marked).toEqual(['birth-date']);
  expect(story.askedWith('identity checkBirthDate')).toEqual([]);
});

test('a wrong one comes back to be put right, with the attempts that are left', async () => {
  const { member } = await answeredWith(problem('birth-date-wrong', { attemptsLeft: 4 }));
  const answer = await member.submit(PATHS.birthDate, PATHS.birthDate, { birthDate: '19900401' });
  expect(answer.status).toBe(422);
  const { marked, filled } = readPage(answer.html);
  expect(marked).toEqual(['birth-date']);
  expect(filled.birthDate).toBe('19900401');
  expect(answer.html).toContain(textIn('ja').attemptsLeft(4));
});

test.each(['no-date', 'out-of-range', 'too-long'])('one that is %s costs no attempt', async (reason) => {
  const { member } = await answeredWith(problem('birth-date-unreadable', { reason }));
  const answer = await member.submit(PATHS.birthDate, PATHS.birthDate, { birthDate: '19909999' });
  expect(answer.status).toBe(422);
  const { marked, filled } = readPage(answer.html);
  expect(marked).toEqual(['birth-date']);
  expect(filled.birthDate).toBe('19909999');
});

test('after the last attempt only a new notice goes on from here', async () => {
  const { member } = await answeredWith(problem('attempts-exhausted'));
  const answer = await member.submit(PATHS.birthDate, PATHS.birthDate, { birthDate: '19900401' });
  expect(answer.status).toBe(403);
  expect(answer.html).toContain(PROBLEMS['attempts-exhausted'].helpCode);
  expect(readPage(answer.html).marked).toEqual([]);
});

test('a wrong one of a tab that was left behind leads on, whatever was in it', async () => {
  const { member, meanwhile } = await answeredWith(problem('birth-date-wrong', { attemptsLeft: 4 }));
  const { filled } = readPage((await member.open(PATHS.birthDate)).html);
  meanwhile(firstLoginAt('password'));
  const answer = await member.post(PATHS.birthDate, { ...filled, birthDate: '19900401' });
  expect(answer).toMatchObject({ status: 303, location: PATHS.password });
});
