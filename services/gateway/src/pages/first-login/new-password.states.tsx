import { passwordMismatchError } from '../../text/field-errors.ts';
import type { Setting } from '../testing/page-states.ts';
import { NewPasswordPage } from './new-password.tsx';

export function newPasswordStates({ inside, form, names: { userId }, text }: Setting) {
  return {
    fresh: <NewPasswordPage frame={inside} form={form} userId={userId} errors={[]} />,
    refused: (
      <NewPasswordPage frame={inside} form={form} userId={userId} errors={[passwordMismatchError(text)]} />
    ),
  };
}
