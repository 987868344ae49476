import { PATHS, PROBLEMS, type ProblemCode, problem } from '@genkan/contracts';
import { Problem } from '@genkan/kernel';
import { CallRefused, ServiceUnavailable, StoreUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { readPage } from '../testing/read-page.ts';
import { tellStories } from '../testing/tell-stories.ts';

const begin = tellStories();
const REFERENCE = /[0-9A-F]{4}-[0-9A-F]{4}/;
const CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** What a stranger sees of a page of ours that fails so. */
async function fails(error: unknown) {
  const journey = () => Promise.reject(error);
  const route = {
    name: 'read-terms',
    method: 'get',
    path: PATHS.readTerms,
    access: 'anyone',
    journey,
  } as const;
  return (await begin({ routes: [route] })).browser().open(PATHS.readTerms);
}

const helpCodesOn = (html: string) => html.match(/GENKAN-\d+/g);

describe('every failure that has a name, where no page of its own says it', () => {
  test.each(CODES)('%s: its status, and two numbers for the telephone', async (code) => {
    const shown = await fails(problem(code));
    expect(shown.status).toBe(PROBLEMS[code].status);
    expect(shown.html).toMatch(REFERENCE);
    expect(shown.html).toContain('tel:');
    expect(readPage(shown.html).ways).toContain(PATHS.signIn);
  });

  test.each(CODES.filter((code) => PROBLEMS[code].public))('%s is told', async (code) => {
    expect(helpCodesOn((await fails(problem(code))).html)).toEqual([PROBLEMS[code].helpCode]);
  });

  test.each(CODES.filter((code) => !PROBLEMS[code].public))('%s is told as the generic one', async (code) => {
    const { html } = await fails(problem(code));
    expect(helpCodesOn(html)).toEqual([PROBLEMS['internal-error'].helpCode]);
  });

  test('to try again is offered where it may help, and only there', async () => {
    for (const code of CODES) {
      const { ways } = readPage((await fails(problem(code))).html);
      expect([code, ways.includes(PATHS.readTerms)]).toEqual([code, PROBLEMS[code].status >= 500]);
    }
  });
});

describe('what has no name', () => {
  test.each<[string, unknown, ProblemCode]>([
    ['a service that is away', new ServiceUnavailable('mfa'), 'store-unavailable'],
    ['a store that is away', new StoreUnavailable('redis'), 'store-unavailable'],
    ['a question that the service does not take', new CallRefused('mfa'), 'invalid-request'],
    ['a refusal that only a newer service knows', new Problem('brand-new', {}), 'internal-error'],
    ['a fault of ours', new Error('the key is s3cret'), 'internal-error'],
    ['something that is no error', 'thrown text', 'internal-error'],
  ])('%s', async (_what, error, code) => {
    const shown = await fails(error);
    expect(shown.status).toBe(PROBLEMS[code].status);
    expect(shown.html).toMatch(REFERENCE);
    expect(shown.html).not.toMatch(/s3cret|brand-new|thrown text|redis|mfa/);
  });

  test('each one has a reference of its own', async () => {
    const references = [];
    for (let n = 0; n < 3; n += 1) references.push(REFERENCE.exec((await fails(new Error('x'))).html)?.[0]);
    expect(new Set(references).size).toBe(3);
  });
});

describe('an address that there is not', () => {
  test('leads a stranger to sign in', async () => {
    const missing = await (await begin()).browser().open('/no-such-page');
    expect(missing.status).toBe(404);
    expect(readPage(missing.html).ways).toEqual([PATHS.signIn]);
  });

  test('leads a member home in the end, and the session stays', async () => {
    const member = await (await begin()).browserWith();
    const missing = await member.open('/no-such-page');
    expect(missing.status).toBe(404);
    const [way = ''] = readPage(missing.html).ways;
    expect([way, (await member.open(way)).location]).toContain(PATHS.home);
    expect(member.cookies()).not.toEqual({});
  });

  test('answers the same to whatever is sent there', async () => {
    const posted = await (await begin()).browser().post('/no-such-page', { userId: 'x' });
    expect(posted.status).toBe(404);
  });
});

test('a session that is over leads to sign in, in the language that was chosen', async () => {
  const browser = (await begin()).browser();
  await browser.open(`${PATHS.signIn}?lang=en`);
  const over = await browser.post(PATHS.birthDate, { birthDate: '19900401' });
  expect(over.status).toBe(401);
  expect(over.html).toContain('<html lang="en">');
  expect(readPage(over.html).ways).toEqual([PATHS.signIn]);
});
