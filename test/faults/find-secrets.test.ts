import { expect, test } from '@jest/globals';
import { findSecrets } from './find-secrets.ts';
import { decodeBase32, spellDate, spellGrouped } from './spell-secret.ts';

test('every spelling of a birth date is found', () => {
  const date = '1990-04-01';
  const guarded = [{ name: 'birth date', values: spellDate(date) }];
  const inLonger = (text: string) => Buffer.from(`{"born":"${text}"}`);
  const written = [
    ...spellDate(date).map((text) => Buffer.from(`on ${text}.`)),
    ...spellDate(date).map((text) => Buffer.from(inLonger(text).toString('base64'))),
    ...spellDate(date).map((text) => Buffer.from(inLonger(text).toString('base64url'))),
    ...spellDate(date).map((text) => Buffer.from(inLonger(text).toString('hex'))),
  ];
  const traced = written.map((content, index) => ({ where: String(index), content }));
  expect(findSecrets(traced, guarded)).toHaveLength(written.length);
  const other = { where: 'a longer number', content: Buffer.from('1199004012') };
  expect(findSecrets([other], guarded)).toEqual([]);
});

test('a key is found with its gaps and as the bytes behind it', () => {
  const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const guarded = [{ name: 'key', values: [...spellGrouped(key), decodeBase32(key)] }];
  const written = ['JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP', key, decodeBase32(key).toString('hex')];
  const traces = [...written, key.toLowerCase()].map((text) => ({ where: text, content: Buffer.from(text) }));
  expect(findSecrets(traces, guarded).map(({ where }) => where)).toEqual(written);
});
