import type { Page } from 'playwright-core';
import { ASSETS, addressOf } from '../assets.ts';

/** Shows pages in a browser without a gateway: each as it is sent, with our style sheet and script. */
export async function showPages(page: Page) {
  let html = '';
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const asset = ASSETS.find(({ name }) => addressOf(name) === pathname);
    if (!asset) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    return route.fulfill({ path: asset.name, body: asset.content });
  });
  return async (shown: string) => {
    html = shown;
    await page.goto('http://localhost/');
  };
}
