import { type Locale, PATHS } from '@genkan/contracts';
import { Problem } from '@genkan/kernel';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { visitOf } from '../http/own-pages/visit-of.ts';
import type { LockedLane } from '../pages/sign-in/locked.tsx';
import type { GatewayStory } from '../testing/gateway-story.ts';
import { requestOf } from '../testing/request-of.ts';
import { tellStories } from '../testing/tell-stories.ts';
import { lockedWords } from '../text/words/locked.ts';
import { FACTOR_JOURNEYS } from './factors/index.ts';
import { lockedAnswer, lockedUntil } from './locked.ts';

const begin = tellStories();
const UNTIL = '2026-04-01T00:15:00Z';
const WORDS = Object.keys(lockedWords.ja.why) as (keyof typeof lockedWords.ja.why)[];
/** What can be tried too often, and what is said of it: also of every kind of factor that is asked for. */
const LANES: readonly { what: string; lane: LockedLane; why: Readonly<Record<Locale, string>> }[] = [
  ...WORDS.map((lane) => {
    return { what: lane, lane, why: { ja: lockedWords.ja.why[lane], en: lockedWords.en.why[lane] } };
  }),
  ...FACTOR_JOURNEYS.map(({ kind, locked }) => ({ what: kind, lane: locked, why: locked })),
];

let story: GatewayStory;
beforeEach(async () => {
  story = await begin();
});
const visit = (lang: 'ja' | 'en' = 'ja') => visitOf(story.house, requestOf({ query: { lang } }), null);
const htmlOf = (answer: ReturnType<typeof lockedUntil>) => ('html' in answer ? answer.html : '');

describe.each(LANES)('too many tries of $what', ({ lane, why }) => {
  test.each(['ja', 'en'] as const)('are told in words of their own (%s)', (lang) => {
    const answer = lockedUntil(story.services, visit(lang), { lane, until: UNTIL });
    expect(answer).toMatchObject({ kind: 'page', status: 429 });
    expect(htmlOf(answer)).toContain(`<p>${why[lang]}`);
    for (const other of LANES.filter((one) => one.lane !== lane))
      expect(htmlOf(answer)).not.toContain(`<p>${other.why[lang]}`);
  });
});

test('the page says from when on, in Japan’s time, and how long that is from now', () => {
  const html = htmlOf(lockedUntil(story.services, visit('en'), { lane: 'password', until: UNTIL }));
  expect(html).toMatch(/from 9:15/);
  expect(html).toContain('in 15 minutes');
});

test('as time passes it says less', () => {
  story.clock.advance(600_000);
  const html = htmlOf(lockedUntil(story.services, visit('en'), { lane: 'password', until: UNTIL }));
  expect(html).toContain('in 5 minutes');
});

test('a refusal is answered by the same page as a look before any try', () => {
  const error = new Problem('throttled' as const, { until: UNTIL });
  const refused = lockedAnswer(story.services, visit(), { lane: 'password', error });
  expect(refused).toEqual(lockedUntil(story.services, visit(), { lane: 'password', until: UNTIL }));
});

test('there is a way on, and whom to call', () => {
  const html = htmlOf(lockedUntil(story.services, visit(), { lane: 'birth-date', until: UNTIL }));
  expect(html).toContain(`href="${PATHS.signIn}"`);
  expect(html).toContain('0120-000-000');
});
