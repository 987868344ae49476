import { passwordMismatchError } from '../../text/field-errors.ts';
import type { Setting } from '../testing/page-states.ts';
import { NewPasswordPage } from './new-password.tsx';

export function newPasswordStates({ inside, form, text }: Setting) {
  return {
    fresh: <NewPasswordPage frame={inside} form={form} userId="kg7m4821" errors={[]} />,
    refused: (
      <NewPasswordPage frame={inside} form={form} userId="kg7m4821" errors={[passwordMismatchError(text)]} />
    ),
  };
}
