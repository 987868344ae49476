import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const WEB_FOLDER = fileURLToPath(new URL('../../web', import.meta.url));

/** Shows pages in a browser without a gateway: each as it is sent, with our style sheet and script. */
export async function showPages(page: Page) {
  let html = '';
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const [asset] = /[^/]+[.](css|js|svg)$/.exec(pathname) ?? [];
    if (!asset) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    return route.fulfill({ path: `${WEB_FOLDER}/${asset}`, body: await readFile(`${WEB_FOLDER}/${asset}`) });
  });
  return async (shown: string) => {
    html = shown;
    await page.goto('http://localhost/');
  };
}
