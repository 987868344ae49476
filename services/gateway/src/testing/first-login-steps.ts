import { type FirstLoginStep, PATHS } from '@genkan/contracts';

/** A question of the first login, and a good answer to it. */
export type StepOfStory = {
  readonly step: FirstLoginStep;
  readonly path: string;
  /** What identity is asked with the answer. */
  readonly verb: 'checkBirthDate' | 'acceptTerms' | 'chooseMethodAndUserId' | 'setPassword' | 'confirmEmail';
  /** What a member types there. */
  readonly typed: Readonly<Record<string, string>>;
  /** Where things stand after it. */
  readonly after: { readonly step: FirstLoginStep; readonly path: string };
};

export const STEPS_OF_STORY: readonly StepOfStory[] = [
  {
    step: 'birth-date',
    path: PATHS.birthDate,
    verb: 'checkBirthDate',
    typed: { birthDate: '19900401' },
    after: { step: 'terms', path: PATHS.terms },
  },
  {
    step: 'terms',
    path: PATHS.terms,
    verb: 'acceptTerms',
    typed: {},
    after: { step: 'method-and-user-id', path: PATHS.method },
  },
  {
    step: 'method-and-user-id',
    path: PATHS.method,
    verb: 'chooseMethodAndUserId',
    typed: { method: 'otp', userId: 'hanako90' },
    after: { step: 'password', path: PATHS.password },
  },
  {
    step: 'password',
    path: PATHS.password,
    verb: 'setPassword',
    typed: { newPassword: 'Sakura-2026', newPasswordAgain: 'Sakura-2026' },
    after: { step: 'email', path: PATHS.email },
  },
  {
    step: 'email',
    path: PATHS.email,
    verb: 'confirmEmail',
    typed: { email: 'hanako@example.jp' },
    after: { step: 'done', path: PATHS.done },
  },
];
