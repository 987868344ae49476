import type { VNode } from 'preact';
import type { FieldError } from '../text/field-error.ts';
import type { NoticeCode } from '../text/notices.ja.ts';
import type { Text } from '../text/text.ts';
import { Document } from './components/document.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { Form } from './components/form.tsx';
import { Notice } from './components/message.tsx';
import { PasswordField } from './components/password-field.tsx';
import { Phrases } from './components/phrases.tsx';
import { StepSheet, stepTitle } from './components/sheet.tsx';
import type { FormToken, Frame } from './frame.ts';

type NewPasswordProps = {
  frame: Frame;
  form: FormToken;
  /** The ID that the password will belong to: password managers save the pair. */
  userId: string;
  errors: readonly FieldError[];
  notice?: NoticeCode | undefined;
};

/** F6. Posts `newPassword`, `newPasswordAgain`. */
export function NewPasswordPage({ frame, form, userId, errors, notice }: NewPasswordProps): VNode {
  const { text } = frame;
  const words = text.newPassword;
  return (
    <Document frame={frame} title={stepTitle(text, words.short, 5)} failed={errors.length > 0}>
      <StepSheet text={text} now={5}>
        <h1>
          <Phrases text={words.title} />
        </h1>
        <ErrorSummary title={text.frame.checkInput} errors={errors} />
        <Notice text={text} code={notice} />
        <Form token={form}>
          <input type="text" name="username" autocomplete="username" value={userId} hidden readonly />
          <PasswordField
            text={text}
            id="new-password"
            name="newPassword"
            label={words.label}
            showWhat={text.frame.showWhat.password}
            autocomplete="new-password"
            rule={<PasswordRule text={text} />}
            errors={errors}
          />
          <PasswordField
            text={text}
            id="new-password-again"
            name="newPasswordAgain"
            label={words.again}
            hint={words.againHint}
            showWhat={text.frame.showWhat.again}
            autocomplete="new-password"
            errors={errors}
          />
          <button class="button" type="submit">
            {text.frame.next}
          </button>
        </Form>
      </StepSheet>
    </Document>
  );
}

function PasswordRule({ text }: { text: Text }): VNode {
  const { rule } = text.newPassword;
  return (
    <>
      <p>
        <strong>{rule.title}</strong>
      </p>
      <p>{rule.length}</p>
      <p>
        {rule.characters}
        <br />
        <span class="code">{rule.symbols}</span>
      </p>
    </>
  );
}
