import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { loadSettings } from './load-settings.ts';
import { societiesOf, societySettings } from './society-settings.ts';

const environment = {
  SOCIETY_NAME: 'サンプル健康保険組合',
  PORTAL_NAME: 'けんぽ玄関',
  HELPDESK_TEL: '0120-000-000',
  HELPDESK_HOURS: '平日 9:00〜17:00',
};
const ja = {
  name: 'サンプル健康保険組合',
  portalName: 'けんぽ玄関',
  tel: '0120-000-000',
  hours: '平日 9:00〜17:00',
};

const read = (more: Record<string, string> = {}) =>
  societiesOf(loadSettings(z.object(societySettings), { ...environment, ...more }));

test('a society without English words is the same to everybody', () => {
  expect(read()).toEqual({ ja, en: ja });
});

test('those who read English read what there is in English', () => {
  const name = 'Sample Health Insurance Society';
  expect(read({ SOCIETY_NAME_EN: name })).toEqual({ ja, en: { ...ja, name } });
  const hours = 'weekdays, 9 to 17';
  expect(read({ HELPDESK_HOURS_EN: hours })).toEqual({ ja, en: { ...ja, hours } });
});
