import type { Page } from 'playwright-core';
import { ASSETS, addressOf } from '../assets.ts';

const TYPES = { 'genkan.css': 'text/css', 'genkan.js': 'text/javascript', 'favicon.svg': 'image/svg+xml' };

/** Shows pages in a browser without a gateway: each as it is sent, with our style sheet and script. */
export async function showPages(page: Page) {
  let html = '';
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const asset = ASSETS.find(({ name }) => addressOf(name) === pathname);
    if (!asset) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    return route.fulfill({ contentType: TYPES[asset.name], body: asset.content });
  });
  return async (shown: string, place = '') => {
    html = shown;
    await page.goto(`http://localhost/${place}`);
  };
}
