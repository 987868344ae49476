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
  const show = async (shown: string, place = '') => {
    html = shown;
    await page.goto(`http://localhost/${place}`);
  };
  /** What a link or a form of the page leads to. */
  const next = async (shown: string, act: () => Promise<void>) => {
    html = shown;
    const arrived = page.waitForEvent('load');
    await act();
    await arrived;
  };
  return Object.assign(show, { next });
}
