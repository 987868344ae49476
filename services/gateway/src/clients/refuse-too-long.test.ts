import { identityRoutes, isProblem, mfaRoutes, TYPED_LIMITS } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { fieldErrorFor } from '../text/field-errors.ts';
import { textIn } from '../text/text.ts';
import { refuseTooLong } from './refuse-too-long.ts';

/** Texts of ours, which nobody types. */
const OURS = ['source', 'version', 'textHash', 'accountLabel'];

type Bounds = { properties?: Record<string, { maxLength?: number }> };

const typedFields = [...Object.values(identityRoutes), ...Object.values(mfaRoutes)]
  .filter(({ callers }) => callers.some((caller) => caller === 'gateway'))
  .flatMap((route) => {
    const { properties = {} } = z.toJSONSchema(route.request, { io: 'input' }) as Bounds;
    return Object.entries(properties).map(([field, { maxLength }]) => ({ route, field, maxLength }));
  })
  .filter(({ field, maxLength }) => maxLength !== undefined && !OURS.includes(field))
  .map(({ route, field, maxLength = 0 }) => ({ name: route.name, route, field, maxLength }));

/** What comes of one field, with whatever else the route asks for left out. */
function refusalOf({ route, field }: (typeof typedFields)[number], text: string) {
  try {
    refuseTooLong(route, { [field]: text });
    return null;
  } catch (error) {
    return isProblem(error) ? error : Promise.reject(error);
  }
}

/** A code is read by its factor's own page and by mfa: the contract carries it unread. */
const readElsewhere = ['code'];

test('the contract bounds whatever a form takes', () => {
  const bounded = new Set(typedFields.map(({ field }) => field));
  expect([...bounded].toSorted()).toEqual(
    Object.keys(TYPED_LIMITS)
      .filter((field) => !readElsewhere.includes(field))
      .toSorted(),
  );
});

test.each(typedFields)('$name: a $field too long is told beside its field', async (typed) => {
  const refusal = await refusalOf(typed, 'あ'.repeat(typed.maxLength + 1));
  expect(typed.route.problems).toContain(refusal?.code);
  for (const locale of ['ja', 'en'] as const)
    expect(refusal && fieldErrorFor(textIn(locale), refusal)?.hint).toMatch(/./);
});

test.each(typedFields)('$name: a $field at its limit is for the service to judge', async (typed) => {
  expect(await refusalOf(typed, 'あ'.repeat(typed.maxLength))).toBeNull();
});

test('at sign-in a long password is no other answer than a wrong one', () => {
  const typed = { userId: 'kg7m4821', password: 'a'.repeat(TYPED_LIMITS.password + 1), source: 'network' };
  expect(() => refuseTooLong(identityRoutes.signIn, typed)).toThrow(
    expect.objectContaining({ code: 'invalid-credentials' }),
  );
});

test('what no form of ours can send is not explained', () => {
  const changed = { pendingId: 'x'.repeat(1000), code: '123456', deviceName: '新KOSMO' };
  expect(() => refuseTooLong(mfaRoutes.confirmEnrolment, changed)).not.toThrow();
});
