import { describe, expect, test } from '@jest/globals';
import { hrEmployeeHired } from './employee-hired.v1.ts';

const { schema, example } = hrEmployeeHired;
const read = (different: object) => schema.safeParse({ ...example, ...different });
const called = (different: object) => read({ name: { ...example.name, ...different } });
/** As a parked event says it: the field and the rule. */
const faultsOf = ({ error }: ReturnType<typeof read>) =>
  error?.issues.map(({ path, code }) => `${path.join('.')} ${code}`);

describe('8.5: fields of blanks', () => {
  const blanks = [' ', '\u3000', '\u3000\u3000 ', '\t', '\u00A0', '\u200B', '\u3164', '\u2800', ''];

  test.each(blanks)('employer or employee number %j: the field is named', (blank) => {
    expect(faultsOf(read({ employer: blank }))).toEqual(['employer too_small']);
    expect(faultsOf(read({ employeeNumber: blank }))).toEqual(['employeeNumber too_small']);
  });

  test.each(blanks)('both names %j: nobody can be called that', (blank) => {
    expect(faultsOf(called({ family: blank, given: blank }))).toEqual(['name too_small']);
  });

  test.each(blanks)('one name %j: people with one name are hired as well', (blank) => {
    expect(called({ given: blank, givenKana: blank }).data?.name).toMatchObject({
      family: '見本',
      given: '',
    });
    expect(called({ family: blank }).data?.name).toMatchObject({ family: '', given: '花子' });
  });
});

describe('8.5: what would steer a mail', () => {
  const steering = [
    ...['花子\nhttps://example.com', '花子\r\nhttps://example.com', '花\u2028子', '花\u0000子', '花\u001B子'],
    ...['\u202Eabc', '花\u2066子', '花\u200F子', '花\u0085子', '花\t子', '\uD842子'],
  ];

  test.each(steering)('%j is parked, the field named', (text) => {
    for (const field of ['family', 'given', 'familyKana', 'givenKana'])
      expect(faultsOf(called({ [field]: text }))).toEqual([`name.${field} invalid_format`]);
    expect(faultsOf(read({ employer: text }))).toEqual(['employer invalid_format']);
    expect(faultsOf(read({ employeeNumber: text }))).toEqual(['employeeNumber invalid_format']);
  });
});

describe('8.5: what is taken in', () => {
  test.each(['髙橋', '山﨑', '𠮷田', '渡邉\u{E0100}', '\uFA19谷', 'ﾐﾎﾝ', 'Ｊｏｈｎ', "O'Brien"])(
    '%s is printed letter for letter',
    (family) => {
      expect(called({ family }).data?.name.family).toBe(family);
    },
  );

  test('without the blanks around it', () => {
    const data = read({ employer: ' 1001\u3000', employeeNumber: '\uFEFF000123\n' }).data;
    expect(data).toMatchObject({ employer: '1001', employeeNumber: '000123' });
    expect(called({ family: '\u3000見本 ' }).data?.name.family).toBe('見本');
  });

  test('blanks do not count among the characters', () => {
    expect(read({ employer: `  ${'1'.repeat(32)}  ` }).success).toBe(true);
  });

  test('what was read once is read again without a change', () => {
    const once = called({ family: ' か\u3099 ' }).data;
    expect(schema.parse(once)).toEqual(once);
  });
});
