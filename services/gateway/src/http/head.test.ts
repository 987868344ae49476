import { PATHS, PORTAL_ROUTES } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { tellStories } from '../testing/tell-stories.ts';

const begin = tellStories();
const READ = PORTAL_ROUTES.filter(({ method }) => method === 'get').map(({ path }) => path);
const ELSEWHERE = ['/no-such-page', `${PATHS.signIn}?lang=en`, '/assets/genkan.css', '/assets/none.css'];

/** What may differ from one answer to the next: when, how long, and what was drawn. */
const OWN = ['date', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'];

async function answer(path: string, method: 'GET' | 'HEAD', cookie?: string) {
  const browser = (await begin()).browser(cookie);
  const { status, headers, html } = await browser.send(path, { method });
  return { status, headers: [...headers].filter(([name]) => !OWN.includes(name)), html };
}

describe.each([
  ['a stranger', undefined],
  ['a cookie that opens nothing', `genkan=${'a'.repeat(43)}`],
])('8.19: HEAD of %s', (_who, cookie) => {
  test.each([...new Set([...READ, ...ELSEWHERE])])('%s is answered as GET would be', async (path) => {
    const [got, headed] = [await answer(path, 'GET', cookie), await answer(path, 'HEAD', cookie)];
    expect({ ...headed, html: got.html }).toEqual(got);
    expect(headed.html).toBe('');
  });
});
