import { PATHS } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { readKey } from '../actions/enrol-otp.ts';
import { type Hired, hireSomeone } from '../actions/hire-someone.ts';
import { type HttpMember, newHttpMember } from '../actions/http-member.ts';
import { formFields, textById } from '../actions/read-page.ts';
import { enterPassword, signOut } from '../actions/sign-in.ts';
import { firstLoginSteps, newChoices, walkFirstLogin } from '../actions/walk-first-login.ts';

/** A text longer than any form expects is wrong like any other: told beside its field, and not lost. */

/** Three bytes in UTF-8, nine in a form: two passwords of these are what a form may hold at most. */
const LONG = '長'.repeat(3_000);

type Refusal = { status?: number; field: string; says: string };

/** The page came again, with a summary that leads to the field and a sentence beside it. */
async function seeRefusal(member: HttpMember, { status = 422, field, says }: Refusal): Promise<void> {
  const html = await member.html();
  const summary = textById(html, 'summary');
  const atField = textById(html, `${field}-error`);
  // The set-up of a device says it in the field itself, where the view is.
  const told = summary === '' ? atField : summary;
  expect({ status: member.status(), told }).toEqual({ status, told: expect.stringContaining(says) });
  if (summary !== '') expect(html).toContain(`href="#${field}"`);
  expect(atField).not.toBe('');
}

/** Posts a text far too long in place of one answer, and finds it where it was typed; passwords are gone. */
async function typeTooMuch(
  member: HttpMember,
  answer: { at: string; name: string; more?: Record<string, string> } & Refusal,
): Promise<void> {
  const { at, name, more = {} } = answer;
  await member.submit(at, { ...more, [name]: LONG });
  await seeRefusal(member, answer);
  const isPassword = name.toLowerCase().includes('password');
  expect(formFields(await member.html(), at)?.[name]).toBe(isPassword ? '' : LONG);
}

async function signInWithSlips(member: HttpMember, { credential }: Hired): Promise<void> {
  const at = PATHS.signIn;
  const says = '無効なユーザIDまたはパスワードです。';
  await member.open(at);
  const refusal = { status: 401, field: 'user-id', says };
  await typeTooMuch(member, { at, name: 'userId', more: { password: credential.password }, ...refusal });
  await typeTooMuch(member, { at, name: 'password', more: { userId: credential.userId }, ...refusal });
  await enterPassword(member, credential);
}

test('a slip of the clipboard at every question, from the first sign-in to the code', async () => {
  const hired = await hireSomeone();
  const choices = newChoices();
  const member = newHttpMember();
  const [birthDate, terms, method, password] = firstLoginSteps(hired, choices);
  await signInWithSlips(member, hired);

  const unreadable = { field: 'birth-date', says: '生年月日を読み取れませんでした。' };
  await typeTooMuch(member, { at: PATHS.birthDate, name: 'birthDate', ...unreadable });
  await birthDate.answer(member);
  await terms.answer(member);

  const longUserId = { field: 'user-id', says: 'ユーザIDが長すぎます。' };
  await typeTooMuch(member, { at: PATHS.method, name: 'userId', more: { method: 'otp' }, ...longUserId });
  await method.answer(member);

  const longPassword = { field: 'new-password', says: '新しいパスワードが長すぎます。' };
  const again = { newPasswordAgain: LONG };
  await typeTooMuch(member, { at: PATHS.password, name: 'newPassword', more: again, ...longPassword });
  await password.answer(member);

  const noAddress = { field: 'email', says: 'メールアドレスの形が正しくないようです。' };
  await typeTooMuch(member, { at: PATHS.email, name: 'email', ...noAddress });
  await member.submit(PATHS.email, { email: hired.person.email ?? '' });
  expect(member.path()).toBe(PATHS.done);

  await member.open(PATHS.otpEnrol);
  const authenticator = await readKey(member);
  const noCode = { field: 'otp', says: 'ワンタイムパスワードは、数字6桁です。' };
  await typeTooMuch(member, { at: PATHS.otpEnrol, name: 'otp', ...noCode });
  const otp = await authenticator.freshCode();
  const longName = { field: 'device-name', says: 'デバイス名が長すぎます。' };
  await typeTooMuch(member, { at: PATHS.otpEnrol, name: 'deviceName', more: { otp }, ...longName });
  await member.submit(PATHS.otpEnrol, { otp, deviceName: '新KOSMO' });
  expect(member.path()).toBe(PATHS.otpEnrolled);

  await signOut(member);
  await enterPassword(member, choices);
  await typeTooMuch(member, { at: PATHS.otpChallenge, name: 'otp', ...noCode });
});

test('a hidden field that somebody changed is not explained', async () => {
  const member = newHttpMember();
  await walkFirstLogin(member, await hireSomeone());
  await member.open(PATHS.otpEnrol);
  await member.submit(PATHS.otpEnrol, { pendingId: 'changed', otp: '123456' });
  expect(member.status()).toBe(400);
});
