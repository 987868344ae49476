import type { Setting } from '../testing/page-states.ts';
import { SignInPage } from './sign-in.tsx';

export function signInStates({ outside, form, wrong }: Setting) {
  return {
    fresh: <SignInPage frame={outside} form={form} typed={{ userId: '' }} errors={[]} banner="signed-out" />,
    idChanged: (
      <SignInPage
        frame={outside}
        form={form}
        typed={{ userId: 'kg7m4821' }}
        errors={wrong('user-id-changed')}
      />
    ),
    refused: (
      <SignInPage
        frame={outside}
        form={form}
        typed={{ userId: 'kg7m4821' }}
        errors={wrong('invalid-credentials')}
      />
    ),
  };
}
