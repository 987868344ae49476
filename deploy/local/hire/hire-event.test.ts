import { describe, expect, test } from '@jest/globals';
import { hireHeaders, makeHire, personKey, splitName } from './hire-event.ts';

const today = new Date('2026-11-22T16:00:00Z');

describe('a hire', () => {
  test('takes what was wished', () => {
    const wishes = {
      name: '山田 花子',
      email: 'hanako@example.jp',
      birthDate: '1990-04-01',
      employer: '2002',
      employeeNumber: '000123',
      hiredOn: '2026-04-01',
      locale: 'en',
    };
    expect(makeHire(wishes, today)).toEqual({
      society: 'sample-kenpo',
      employer: '2002',
      employeeNumber: '000123',
      name: { family: '山田', given: '花子' },
      birthDate: '1990-04-01',
      email: 'hanako@example.jp',
      hiredOn: '2026-04-01',
      locale: 'en',
      version: 1,
    });
  });

  test('makes up the rest, with today as the Japanese calendar has it', () => {
    const hire = makeHire({}, today);
    expect(hire.hiredOn).toBe('2026-11-23');
    expect(hire.birthDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(hire.email).toMatch(/@example\.jp$/);
    expect(hire.name.familyKana).toBeTruthy();
  });

  test('an address that is made up belongs to the name that is made up, and to no other name', () => {
    const { name, email } = makeHire({}, today);
    const given = { 健太: 'kenta.', 美咲: 'misaki.', 大輔: 'daisuke.', 陽子: 'yoko.' }[name.given] ?? '?';
    expect(email?.startsWith(given)).toBe(true);
    expect(makeHire({ name: '山田 花子' }, today).email).toMatch(/^member\.\d+@example\.jp$/);
  });

  test('may have no address', () => {
    expect(makeHire({ email: '' }, today).email).toBeNull();
  });

  test.each([
    ['--birth-date: 1990-02-31 is no day of the calendar', { birthDate: '1990-02-31' }],
    ['--birth-date: 2026-11-24 is still to come', { birthDate: '2026-11-24' }],
    ['--birth-date: nobody is left who was born on 1899-12-31', { birthDate: '1899-12-31' }],
    ['--birth-date: nobody is left who was born on 0001-01-01', { birthDate: '0001-01-01' }],
    ['--birth-date wants a date like', { birthDate: '1990/04/01' }],
    ['--hired-on: 2026-13-01 is no day of the calendar', { hiredOn: '2026-13-01' }],
    ['--hired-on', { hiredOn: 'tomorrow' }],
    ['--email', { email: 'nobody' }],
    ['--name', { name: '花子' }],
    ['--employer', { employer: 'a b' }],
    ['--employee-number', { employeeNumber: '' }],
    ['--locale', { locale: 'fr' }],
  ])('refuses a bad %s by name', (flag, wishes) => {
    expect(() => makeHire(wishes, today)).toThrow(flag);
  });
});

test('a full-width space splits a name too', () => {
  expect(splitName('山田　花子')).toEqual({ family: '山田', given: '花子' });
});

test('the key of a person is opaque, and the same every time', () => {
  expect(personKey('1001', '000123')).toBe(personKey('1001', '000123'));
  expect(personKey('1001', '000123')).not.toBe(personKey('1002', '000123'));
  expect(personKey('1001', '000123')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('the headers are those of a CloudEvent in binary mode', () => {
  expect(hireHeaders('e-1', '1001', today)).toEqual({
    ce_specversion: '1.0',
    ce_id: 'e-1',
    ce_type: 'hr.employee-hired.v1',
    ce_source: '/hr/1001',
    ce_time: '2026-11-22T16:00:00.000Z',
    'content-type': 'application/json',
  });
});
