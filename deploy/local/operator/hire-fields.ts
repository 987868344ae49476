/** What each field of HR's event wants, as the handbook's table says it; a test holds both to the contract. */
export const HIRE_FIELDS: Readonly<Record<string, string>> = {
  society: 'the id of the society: 2 to 39 small letters, digits and hyphens',
  employer: 'a text of 1 to 32 characters',
  employeeNumber: 'a text of 1 to 32 characters; not a number, zeros in front count',
  name: 'an object with family and given',
  'name.family': 'a text of 1 to 64 characters',
  'name.given': 'a text of 1 to 64 characters',
  'name.familyKana': 'a text of 1 to 64 characters, or nothing',
  'name.givenKana': 'a text of 1 to 64 characters, or nothing',
  birthDate: 'a date like 1990-04-01, from 1900-01-01 to today in Japan',
  email: 'an address like hanako@example.jp of up to 254 characters, or null',
  hiredOn: 'a date like 2026-04-01, after birthDate and at most ten years ahead',
  locale: 'ja or en; ja if left out',
  version: 'a whole number from 1 on; 1 if left out',
};
