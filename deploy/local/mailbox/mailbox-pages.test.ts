import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Mail } from './mail-store.ts';
import { CONTENT_SECURITY_POLICY, renderList, renderMail } from './mailbox-pages.ts';

const mail: Mail = {
  ...{ id: '1', from: 'a@example.jp', to: 'b@example.jp', subject: '<b>件名</b>' },
  ...{ date: '2026-04-01T00:00:00Z', headers: {}, text: '本文', html: '<p>見て</p><script>x()</script>' },
};

test('the HTML part comes first, in a frame without scripts, then the text', () => {
  const page = renderMail(mail);
  expect(page.indexOf('<iframe')).toBeLessThan(page.indexOf('本文'));
  expect(page).toMatch(/sandbox="(?![^"]*allow-(scripts|forms))/);
  expect(page).not.toContain('<script>x()');
  expect(page).not.toContain('<b>件名');
});

test('the one script of a page is the one that its policy names', () => {
  const scripts = [...renderMail(mail).matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => code,
  );
  expect(scripts).toHaveLength(1);
  const digest = createHash('sha256')
    .update(scripts[0] ?? '')
    .digest('base64');
  expect(CONTENT_SECURITY_POLICY).toContain(`script-src 'sha256-${digest}'`);
  expect(renderMail({ ...mail, html: '' })).not.toMatch(/<(script|iframe)/);
});

test('no page asks for an icon that is not there', () => {
  expect(renderList([])).toContain('<link rel="icon" href="data:,">');
});
