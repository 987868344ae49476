import { TYPED_LIMITS } from '@genkan/contracts';
import type { VNode } from 'preact';
import { emailWords } from '../../text/words/email.ts';
import { Field } from '../components/form/field.tsx';
import { StepForm } from '../components/frame/step-form.tsx';
import type { Asking } from '../frame.ts';

type EmailProps = Asking & {
  /** What was typed, else the known address, else nothing. */
  typed: { email: string };
  /** True where the society knows an address already: the hint asks to confirm it. */
  known: boolean;
};

/** F7. Posts `email`. */
export function EmailPage({ typed, known, ...asking }: EmailProps): VNode {
  const { text } = asking.frame;
  const words = emailWords[text.locale];
  return (
    <StepForm {...asking} step={6} words={words} submit={text.frame.next}>
      <Field
        text={text}
        id="email"
        name="email"
        maxlength={TYPED_LIMITS.email}
        inputmode="email"
        label={words.label}
        value={typed.email}
        hints={[known ? words.hintKnown : words.hintUnknown]}
        autocomplete="email"
        errors={asking.errors}
      />
      <div class="rule">
        <p>{words.advice}</p>
      </div>
    </StepForm>
  );
}
