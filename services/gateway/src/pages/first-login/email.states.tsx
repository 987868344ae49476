import type { Setting } from '../testing/page-states.ts';
import { EmailPage } from './email.tsx';

export function emailStates({ inside, form, wrong }: Setting) {
  return {
    known: <EmailPage frame={inside} form={form} typed={{ email: 'a@example.jp' }} known errors={[]} />,
    refused: (
      <EmailPage
        frame={inside}
        form={form}
        typed={{ email: 'a' }}
        known={false}
        errors={wrong('email-invalid')}
      />
    ),
  };
}
