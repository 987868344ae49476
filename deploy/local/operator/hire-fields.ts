/** What each field of HR's event wants, as the handbook's table says it; a test holds both to the contract. */
export const HIRE_FIELDS: Readonly<Record<string, string>> = {
  society: 'the id of the society: 2 to 39 small letters, digits and hyphens',
  employer: 'a text of 1 to 32 characters in one line',
  employeeNumber: 'a text of 1 to 32 characters in one line; not a number, zeros in front count',
  name: 'an object with family and given, of which one may be empty',
  'name.family': 'a text of up to 64 characters in one line',
  'name.given': 'a text of up to 64 characters in one line',
  'name.familyKana': 'a text of up to 64 characters in one line, or nothing',
  'name.givenKana': 'a text of up to 64 characters in one line, or nothing',
  birthDate: 'a date like 1990-04-01, from 1900-01-01 to today in Japan',
  email: 'an address like hanako@example.jp of up to 254 characters, or null',
  hiredOn: 'a date like 2026-04-01, after birthDate and at most ten years ahead',
  locale: 'ja or en; ja if left out',
  version: 'a whole number from 1 on; 1 if left out',
};
