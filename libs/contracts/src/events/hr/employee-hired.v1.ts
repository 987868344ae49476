import { EMAIL, MAX_EMAIL_LENGTH } from '@genkan/kernel';
import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { isoDate, locale, society } from '../../fields.ts';

const name = z.object({
  family: z.string().min(1).max(64),
  given: z.string().min(1).max(64),
  familyKana: z.string().min(1).max(64).optional(),
  givenKana: z.string().min(1).max(64).optional(),
});

/**
 * HR hired somebody. The one event with personal data: its topic is readable by onboarding alone.
 * `society`, `employer` and `employeeNumber` together name the person; the same three with other content
 * are quarantined.
 */
export const hrEmployeeHired = defineEvent({
  type: 'hr.employee-hired.v1',
  topic: 'hr.employees.v1',
  subject: 'employeeNumber',
  schema: z.object({
    society,
    employer: z.string().min(1).max(32),
    employeeNumber: z.string().min(1).max(32),
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
