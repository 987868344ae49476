import type { VNode } from 'preact';
import type { FieldError } from '../text/field-error.ts';
import type { NoticeCode } from '../text/notices.ja.ts';
import { Document } from './components/document.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { Field } from './components/field.tsx';
import { Form } from './components/form.tsx';
import { Notice } from './components/message.tsx';
import { Phrases } from './components/phrases.tsx';
import { StepSheet, stepTitle } from './components/sheet.tsx';
import type { FormToken, Frame } from './frame.ts';

type EmailProps = {
  frame: Frame;
  form: FormToken;
  /** What was typed, else the known address, else nothing. */
  typed: { email: string };
  /** True where the society knows an address already: the hint asks to confirm it. */
  known: boolean;
  errors: readonly FieldError[];
  notice?: NoticeCode | undefined;
};

/** F7. Posts `email`. */
export function EmailPage({ frame, form, typed, known, errors, notice }: EmailProps): VNode {
  const { text } = frame;
  const words = text.email;
  return (
    <Document frame={frame} title={stepTitle(text, words.short, 6)} failed={errors.length > 0}>
      <StepSheet text={text} now={6}>
        <h1>
          <Phrases text={words.title} />
        </h1>
        <ErrorSummary title={text.frame.checkInput} errors={errors} />
        <Notice text={text} code={notice} />
        {errors.length === 0 && <p>{words.lead}</p>}
        <Form token={form}>
          <Field
            text={text}
            id="email"
            name="email"
            inputmode="email"
            label={words.label}
            value={typed.email}
            hints={[known ? words.hintKnown : words.hintUnknown]}
            autocomplete="email"
            errors={errors}
          />
          <div class="rule">
            <p>{words.advice}</p>
          </div>
          <button class="button" type="submit">
            {text.frame.next}
          </button>
        </Form>
      </StepSheet>
    </Document>
  );
}
