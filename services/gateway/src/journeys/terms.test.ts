import { PATHS, PROBLEMS, problem } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { hiddenFields } from '../testing/browser.ts';
import { firstLoginAt } from '../testing/first-login-at.ts';
import { readPage } from '../testing/read-page.ts';
import { tellFirstLogins } from '../testing/tell-first-logins.ts';
import { termsHash, termsIn } from '../text/terms.ts';

const begin = tellFirstLogins();
const agreed = { acceptTerms: async () => firstLoginAt('method-and-user-id') };
const { version } = termsIn('ja');

describe('what is agreed to is what was shown', () => {
  test.each(['ja', 'en'] as const)('in %s', async (locale) => {
    const { member, story } = await begin(firstLoginAt('terms'), agreed);
    await member.open(`${PATHS.terms}?lang=${locale}`);
    const { html } = await member.open(PATHS.terms);
    expect(html).toContain(termsIn(locale).edition);
    await member.post(PATHS.terms, hiddenFields(html, PATHS.terms));
    expect(story.askedWith('identity acceptTerms')).toEqual([
      { version, textHash: termsHash(locale), locale },
    ]);
  });

  test('the two languages are two texts', () => {
    expect(termsHash('ja')).not.toBe(termsHash('en'));
  });

  test('whoever changes the language in another tab has still agreed to the text of this one', async () => {
    const { member, story } = await begin(firstLoginAt('terms'), agreed);
    const { html } = await member.open(PATHS.terms);
    await member.open(`${PATHS.terms}?lang=en`);
    const answer = await member.post(PATHS.terms, hiddenFields(html, PATHS.terms));
    expect(answer.location).toBe(PATHS.method);
    expect(story.askedWith('identity acceptTerms')).toMatchObject([{ locale: 'ja' }]);
  });
});

describe('a text that has changed since is shown again', () => {
  test.each([
    ['another text', { textHash: 'x'.repeat(43) }],
    ['the text of the other language', { textHash: termsHash('en') }],
    ['no text at all', { textHash: '' }],
  ])('a form of %s is not agreed to', async (_which, slip) => {
    const { member, story } = await begin(firstLoginAt('terms'), agreed);
    const answer = await member.submit(PATHS.terms, PATHS.terms, slip);
    expect(answer.status).toBe(303);
    expect(answer.location).toContain('terms-outdated');
    expect(story.askedWith('identity acceptTerms')).toEqual([]);
    const again = await member.open(answer.location);
    expect(again.status).toBe(200);
    expect(readPage(again.html).hasBanner).toBe(true);
  });

  test('identity may know of a newer one before this gateway does', async () => {
    const { member } = await begin(firstLoginAt('terms'), {
      acceptTerms: () => Promise.reject(problem('terms-outdated')),
    });
    const answer = await member.submit(PATHS.terms, PATHS.terms);
    expect(answer.location.split('?')[0]).toBe(PATHS.terms);
    expect(answer.location).toContain('terms-outdated');
  });

  test('a version that this gateway does not carry is our fault, and no page asks for it', async () => {
    const { member } = await begin(firstLoginAt('terms', { termsVersion: '4' }));
    const shown = await member.open(PATHS.terms);
    expect(shown.status).toBe(500);
    expect(shown.html).toContain(PROBLEMS['internal-error'].helpCode);
    expect(shown.html).not.toContain('TERMS_VERSION');
  });
});

test('whoever does not agree may leave from the same page', async () => {
  const { member } = await begin(firstLoginAt('terms'), { ...agreed, endSession: async () => ({}) });
  const answer = await member.submit(PATHS.terms, PATHS.signOut);
  expect(answer.location.split('?')[0]).toBe(PATHS.signIn);
  expect(member.cookies()).toEqual({ lang: 'ja' });
});

test('everybody may read them, and is asked for nothing', async () => {
  const { story } = await begin(firstLoginAt('terms'));
  const shown = await story.browser().open(PATHS.readTerms);
  expect(shown.status).toBe(200);
  expect(shown.html).toContain(termsIn('ja').edition);
  expect(shown.html).not.toContain('<form');
  expect(story.asked()).toEqual([]);
});
