import { PATHS } from '@genkan/contracts';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { deviceOf, factorsWith } from '../testing/device-of.ts';
import { gateOf } from '../testing/gate-of.ts';
import { tellStories } from '../testing/tell-stories.ts';
import { textIn } from '../text/text.ts';
import { unknownFactorNames } from '../text/words/factors.ts';
import { homeWords } from '../text/words/home.ts';

const begin = tellStories();
const SPARE = deviceOf({ id: 'b8b5dd5c-6a1d-4f6b-9b5c-1d2e3f405162', name: '<b>予備</b>' });

const beginWith = (devices: Parameters<typeof factorsWith>, gate = gateOf()) =>
  begin({
    identity: { readGate: async () => gate },
    mfa: { listDevices: async () => factorsWith(...devices) },
  });

async function home(...told: Parameters<typeof beginWith>) {
  const member = await (await beginWith(...told)).browserWith();
  return member.open(PATHS.home);
}

test('the portal knows who is here, as identity says today, and with which devices', async () => {
  const { status, html } = await home([deviceOf(), SPARE], gateOf({ displayName: '新姓 花子' }));
  expect(status).toBe(200);
  expect(html).toContain('新姓 花子');
  expect(html.indexOf('新KOSMO')).toBeLessThan(html.indexOf('予備'));
  expect(html).not.toContain('<b>');
});

describe('what mfa may come to say', () => {
  test('a kind that only a newer gateway knows is shown by its name and as unknown', async () => {
    const { status, html } = await home([
      deviceOf(),
      deviceOf({ ...SPARE, kind: 'smart-card', name: '社員証' }),
    ]);
    expect(status).toBe(200);
    expect(html).toContain('新KOSMO');
    expect(html).toContain('社員証');
    expect(html).toContain(unknownFactorNames.ja.short);
    expect(html).not.toContain('smart-card');
  });

  test('no device at all breaks nothing', async () => {
    expect((await home([])).status).toBe(200);
  });

  test('nothing: the page is not there, and the session stays', async () => {
    const story = await begin({ mfa: { listDevices: () => Promise.reject(new ServiceUnavailable('mfa')) } });
    const member = await story.browserWith();
    expect((await member.open(PATHS.home)).status).toBe(503);
    expect(member.cookies()).not.toEqual({});
  });
});

test('whoever comes straight from the set-up is welcomed, and later welcomed back', async () => {
  const first = await home([deviceOf({ lastUsedAt: null })]);
  const later = await home([deviceOf({ lastUsedAt: null }), SPARE]);
  expect(first.html).not.toContain(homeWords.ja.welcomeBack.before);
  expect(later.html).toContain(homeWords.ja.welcomeBack.before);
});

test('a member whose language is English reads English, until another one is asked for', async () => {
  const member = await (await beginWith([deviceOf()], gateOf({ locale: 'en' }))).browserWith();
  expect((await member.open(PATHS.home)).html).toContain('<html lang="en">');
  await member.open(`${PATHS.home}?lang=ja`);
  expect((await member.open(PATHS.home)).html).toContain('<html lang="ja">');
});

test('of whom an older identity says no name is greeted without one', async () => {
  const { status, html } = await home([deviceOf()], gateOf({ displayName: '' }));
  expect(status).toBe(200);
  expect(html).toContain(textIn('ja').frame.unnamed);
});
