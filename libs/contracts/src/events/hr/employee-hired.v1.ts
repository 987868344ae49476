import { EMAIL, MAX_EMAIL_LENGTH } from '@genkan/kernel';
import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { isoDate, locale, society } from '../../fields.ts';
import { label } from './label.ts';

/** People with one name have it in either field; who has none at all cannot be written to. */
const name = z
  .object({
    family: label(64),
    given: label(64),
    familyKana: label(64).optional(),
    givenKana: label(64).optional(),
  })
  .superRefine(({ family, given }, context) => {
    if (family === '' && given === '')
      context.addIssue({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, input: family });
  });

/**
 * HR hired somebody. The one event with personal data: its topic is readable by onboarding alone.
 * `society`, `employer` and `employeeNumber` together name the person; the same three with other content
 * are quarantined. Texts are read as they are printed; what may stand there without anything to see is empty.
 */
export const hrEmployeeHired = defineEvent({
  type: 'hr.employee-hired.v1',
  topic: 'hr.employees.v1',
  subject: 'employeeNumber',
  schema: z.object({
    society,
    employer: label(32).min(1),
    employeeNumber: label(32).min(1),
    name,
    birthDate: isoDate,
    email: z.email({ pattern: EMAIL }).max(MAX_EMAIL_LENGTH).nullable(),
    hiredOn: isoDate,
    locale: locale.default('ja'),
    version: z.int().min(1).default(1),
  }),
  example: {
    society: 'sample-kenpo',
    employer: '1001',
    employeeNumber: '000123',
    name: { family: '見本', given: '花子', familyKana: 'ミホン', givenKana: 'ハナコ' },
    birthDate: '1990-04-01',
    email: 'hanako@example.jp',
    hiredOn: '2026-04-01',
    locale: 'ja',
    version: 1,
  },
});
