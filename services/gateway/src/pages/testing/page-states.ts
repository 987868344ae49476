import type { Locale, ProblemCode } from '@genkan/contracts';
import type { VNode } from 'preact';
import type { FieldError } from '../../text/field-error.ts';
import { fieldErrorFor } from '../../text/field-errors.ts';
import { type Text, textIn } from '../../text/text.ts';
import type { FormToken, Frame } from '../frame.ts';

/** What the states of pages are made of, in one language. */
export type Setting = {
  text: Text;
  form: FormToken;
  /** As strangers see a page. */
  outside: Frame;
  /** As a member sees it who has signed in, at whatever level. */
  inside: Frame;
  /** What these problems make of their fields, with four attempts left. */
  wrong(...codes: ProblemCode[]): FieldError[];
};

/** The states that a page has, by name; each is held to the rules that hold for all pages. */
export type PageStates<Name extends string = string> = (setting: Setting) => Readonly<Record<Name, VNode>>;

const society = {
  name: 'サンプル健康保険組合',
  portalName: 'けんぽ玄関',
  tel: '0120-000-000',
  hours: '平日',
};

export function settingIn(locale: Locale): Setting {
  const text = textIn(locale);
  const form = { action: '/here', csrf: 'csrf-token', nonce: 'form-nonce', rev: 3 };
  const outside = { text, locale, path: '/here', society };
  return {
    text,
    form,
    outside,
    inside: {
      ...outside,
      member: { name: '見本 花子', isFullySignedIn: true },
      signOut: { ...form, action: '/sign-out' },
    },
    wrong: (...codes) =>
      codes.flatMap((code) => fieldErrorFor(text, { code, params: { attemptsLeft: 4 } }) ?? []),
  };
}
