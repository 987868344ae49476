import { Secret } from '@genkan/kernel';
import { findOverflow, NARROWEST, openBrowser } from '@genkan/testkit';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { scheduleNotice } from '../domain/schedule-notice.ts';
import { NOTICES } from '../notices/index.ts';
import { credentialOrder, deviceOrder } from '../testing/orders.ts';
import { createComposeMail } from './compose-mail.ts';

const society = {
  name: '東京都情報サービス産業健康保険組合',
  portalName: 'けんぽ玄関',
  tel: '0120-000-000',
  hours: '平日 9:00〜17:00',
};
const composeMail = createComposeMail({
  kinds: NOTICES,
  societies: { ja: society, en: society },
  portalUrl: 'https://members.portal.kenko-hoken-kumiai.example.jp',
});
const now = new Date('2026-04-01T00:20:00Z');
const enclosed = {
  userId: 'kg7m4821mmmmm',
  password: new Secret('MMMMWWWWMMMMWWWW'),
  expiresAt: new Date('2026-12-06T14:59:59.999Z'),
};
const ORDERS = [credentialOrder(), deviceOrder({ content: { factor: 'otp', enrolledAt: now } })];
const CASES = (['ja', 'en'] as const).flatMap((locale) =>
  ['ヴ', 'W', '鷹'].map((letter) => ({ locale, letter })),
);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(CASES)(
  '8.13: at 320 px no mail scrolls sideways: in $locale, to $letter × 128',
  async ({ locale, letter }) => {
    const name = `${letter.repeat(64)} ${letter.repeat(64)}`;
    const page = await browser.newPage({ viewport: NARROWEST });
    for (const order of ORDERS) {
      const to = { email: 'hanako@example.jp', name, locale };
      const { subject, html } = composeMail(scheduleNotice(order, now), { status: 'ready', to, enclosed });
      await page.setContent(html);
      expect({ subject, faults: await findOverflow(page) }).toEqual({ subject, faults: [] });
      expect(await page.locator('body').textContent()).toContain(name.slice(0, 64));
    }
  },
);
