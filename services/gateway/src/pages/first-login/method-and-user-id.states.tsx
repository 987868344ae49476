import { missingFieldError } from '../../text/field-errors.ts';
import { methodAndUserIdWords } from '../../text/words/method-and-user-id.ts';
import type { Setting } from '../testing/page-states.ts';
import { MethodAndUserIdPage } from './method-and-user-id.tsx';

export function methodAndUserIdStates({ inside, form, names, text, wrong }: Setting) {
  const { missing } = methodAndUserIdWords[text.locale];
  return {
    fresh: (
      <MethodAndUserIdPage
        frame={inside}
        form={form}
        typed={{ method: 'otp', userId: names.userId }}
        errors={[]}
      />
    ),
    refused: (
      <MethodAndUserIdPage
        frame={inside}
        form={form}
        typed={{ method: null, userId: 'x' }}
        errors={[missingFieldError('method', missing.method), ...wrong('user-id-invalid')]}
        banner="stale-form"
      />
    ),
  };
}
