import { expect, test } from '@jest/globals';
import { renderPage } from '../render-page.ts';
import { settingIn } from '../testing/page-states.ts';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { lockedStates } from './locked.states.tsx';
import { LockedPage } from './locked.tsx';

test('a pause says until when, in Tokyo, in both languages', () => {
  expect(wordsOf(htmlOf(lockedStates, 'shown'))).toContain('午後3時45分から（あと12分）');
  expect(wordsOf(htmlOf(lockedStates, 'shown', 'en'))).toContain('from 15:45, Japan time (in 12 minutes)');
});

test.each([
  ['2026-11-22T15:00:00Z', '11月23日 午前0時から'],
  ['2026-11-22T21:00:00Z', '11月23日 午前6時から'],
  ['2026-11-23T03:30:00Z', '11月23日 午後0時30分から'],
])('a pause until %s is told as %s', (until, told) => {
  const { outside } = settingIn('ja');
  const now = new Date('2026-11-22T14:50:00Z');
  const html = renderPage(<LockedPage frame={outside} lane="password" until={until} now={now} />);
  expect(wordsOf(html)).toContain(told);
});
