import type { Locale, ProblemCode } from '@genkan/contracts';
import type { VNode } from 'preact';
import type { FieldError } from '../../text/field-error.ts';
import { fieldErrorFor } from '../../text/field-errors.ts';
import { type Text, textIn } from '../../text/text.ts';
import type { FormToken, Frame } from '../frame.ts';
import { sampleDevices } from './sample-devices.ts';

/** What the states of pages are made of, in one language. */
export type Setting = {
  text: Text;
  form: FormToken;
  /** As strangers see a page. */
  outside: Frame;
  /** As a member sees it who has signed in, at whatever level. */
  inside: Frame;
  /** How they all are called. */
  names: Names;
  /** Two apps of this member, the second never used. */
  devices: ReturnType<typeof sampleDevices>;
  /** What these problems make of their fields, with four attempts left. */
  wrong(...codes: ProblemCode[]): FieldError[];
};

/** The states that a page has, by name; each is held to the rules that hold for all pages. */
export type PageStates<Name extends string = string> = (setting: Setting) => Readonly<Record<Name, VNode>>;

const society = {
  portalName: 'けんぽ玄関',
  tel: '0120-000-000',
  hours: '平日',
};

const appStores = ['google', 'microsoft', 'freeotp'].map((app) => ({
  ios: `https://ios.example/${app}`,
  android: `https://android.example/${app}`,
}));

/** How the society, the member and what is the member's are called. */
export type Names = { society: string; member: string; device: string; userId: string };

const SAMPLE_NAMES: Names = {
  society: 'サンプル健康保険組合',
  member: '見本 花子',
  device: '新KOSMO',
  userId: 'kg7m4821',
};

export function settingIn(locale: Locale, names: Names = SAMPLE_NAMES): Setting {
  const text = textIn(locale);
  const form = { action: '/here', csrf: 'csrf-token', nonce: 'form-nonce', rev: 3 };
  const outside = { text, locale, path: '/here', society: { ...society, name: names.society }, appStores };
  return {
    text,
    form,
    names,
    devices: sampleDevices(names.device),
    outside,
    inside: {
      ...outside,
      member: { name: names.member, isFullySignedIn: true },
      signOut: { ...form, action: '/sign-out' },
    },
    wrong: (...codes) =>
      codes.flatMap((code) => fieldErrorFor(text, { code, params: { attemptsLeft: 4 } }) ?? []),
  };
}
