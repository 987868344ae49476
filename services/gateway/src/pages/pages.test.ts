import { PORTAL_ROUTES } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import type { VNode } from 'preact';
import { renderPage } from './render-page.ts';
import { ALL_STATES } from './testing/all-states.ts';
import { settingIn } from './testing/page-states.ts';
import { matches, wordsOf } from './testing/read-html.ts';

const rendered = (['ja', 'en'] as const).flatMap((locale) =>
  Object.entries(ALL_STATES).flatMap(([page, states]) =>
    Object.entries(states(settingIn(locale))).map(([name, state]) => {
      return { page, name, locale, html: renderPage(state), failed: wasRefused(state) };
    }),
  ),
);

/** Whether the page was given something to put right. */
function wasRefused({ props }: VNode): boolean {
  return 'errors' in props && Array.isArray(props.errors) && props.errors.length > 0;
}

test('whatever can be opened has its states in the list', () => {
  const opened = PORTAL_ROUTES.filter(({ method }) => method === 'get').map(({ name }) => name);
  const shown = opened.filter((name) => name !== 'return-from-sign-out');
  expect(Object.keys(ALL_STATES)).toEqual(expect.arrayContaining(shown));
});

describe.each(rendered)('$page, $name, in $locale', ({ locale, html, failed }) => {
  test('is one document with one heading and a title', () => {
    expect(html).toMatch(/^<!doctype html><html lang="(ja|en)">/);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(matches(html, /<(h1)[ >]/g)).toHaveLength(1);
    expect(matches(html, /<(main) /g)).toHaveLength(1);
    expect(matches(html, /<title>([^<]+)<\/title>/g)).toEqual([expect.stringMatching(/.｜けんぽ玄関$/)]);
  });

  test('passes the strict policy: nothing inline', () => {
    expect(html).not.toMatch(/ style=|<style| on[a-z]+=/);
    expect(html.match(/<script[^>]*>[^<]*<\/script>/g)).toEqual([
      expect.stringMatching(
        /^<script type="module" src="[/]assets[/]genkan[.][0-9a-f]{12}[.]js"><[/]script>$/,
      ),
    ]);
  });

  test('has unique ids, and every id that it refers to', () => {
    const ids = matches(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = matches(html, / (?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]+)"/g)
      .concat(matches(html, / href="#([^"]+)"/g))
      .flatMap((list) => list.split(' '));
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('disables nothing, hints outside the fields, keeps no password', () => {
    expect(html).not.toMatch(/ (placeholder|disabled)\b/);
    expect(html).not.toMatch(/type="password"[^>]* value=/);
    for (const formTag of html.match(/<form[^>]*>/g) ?? [])
      expect(formTag).toMatch(/method="post" novalidate/i);
    expect(matches(html, /<(form) /g)).toHaveLength(matches(html, / name="(csrf)"/g).length);
  });

  test('bounds what is typed, but never cuts off a password', () => {
    for (const input of html.match(/<input class="input[^>]*>/g) ?? [])
      expect(/ maxlength="\d+"/.test(input)).toBe(!input.includes('type="password"'));
  });

  test('says in its title and in a summary that something failed', () => {
    expect(html.includes('role="alert"')).toBe(failed);
    expect(/<title>(エラー：|Error: )/.test(html)).toBe(failed);
    expect(html.includes('aria-invalid="true"')).toBe(failed);
  });

  test('8.19: has names, IDs, keys and codes translated by no browser', () => {
    const translated = html
      .replaceAll(/<title>.*?<\/title>/g, '')
      .replaceAll(/<(\w+)[^>]* translate="no"[^>]*>.*?<\/\1>/g, '')
      .replaceAll(/<[^>]*>/g, '');
    expect(
      translated.match(/見本|花子|サンプル健康|けんぽ玄関|kg7m4821|JBSW|(?<!例：)新KOSMO|GENKAN-|予備/g),
    ).toBeNull();
    for (const input of html.match(/<input class="input[^>]*>/g) ?? [])
      expect(/ translate="no"/.test(input)).toBe(!input.includes('type="password"'));
  });

  test('shows no mark of a phrase and escapes names', () => {
    expect(wordsOf(html)).not.toMatch(/undefined|\[object|\S\|\S+してください/);
    expect(html).not.toContain('<b>');
  });
});

test('pages that refuse are among them', () => {
  const refused = rendered.filter(({ failed, locale }) => failed && locale === 'ja');
  expect(refused.map(({ page }) => page)).toEqual(expect.arrayContaining(['show-sign-in', 'show-email']));
});
