import { type FirstLoginStep, PATHS } from '@genkan/contracts';

/** The page of each step of the first login. */
export const PATH_OF_STEP: Record<FirstLoginStep, string> = {
  'birth-date': PATHS.birthDate,
  terms: PATHS.terms,
  'method-and-user-id': PATHS.method,
  password: PATHS.password,
  email: PATHS.email,
  done: PATHS.done,
};
