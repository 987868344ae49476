import type { Method } from '@genkan/contracts';
import type { VNode } from 'preact';
import type { FieldError } from '../text/field-error.ts';
import type { NoticeCode } from '../text/notices.ja.ts';
import type { Text } from '../text/text.ts';
import { AppList } from './components/app-list.tsx';
import { Choice } from './components/choice.tsx';
import { Document } from './components/document.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { Field } from './components/field.tsx';
import { describedBy, FieldErrorText, hintFor } from './components/field-parts.tsx';
import { Form } from './components/form.tsx';
import { Notice } from './components/message.tsx';
import { Phrases } from './components/phrases.tsx';
import { StepSheet, stepTitle } from './components/sheet.tsx';
import { UserIdRule } from './components/user-id-rule.tsx';
import type { FormToken, Frame } from './frame.ts';

type MethodAndUserIdProps = {
  frame: Frame;
  form: FormToken;
  /** The draft, or what was typed; the user ID that works now where there is neither. */
  typed: { method: Method | null; userId: string };
  errors: readonly FieldError[];
  notice?: NoticeCode | undefined;
};

/** F5. Posts `method` (`otp`, `passkey`), `userId`. */
export function MethodAndUserIdPage({ frame, form, typed, errors, notice }: MethodAndUserIdProps): VNode {
  const { text } = frame;
  const words = text.methodAndUserId;
  return (
    <Document frame={frame} title={stepTitle(text, words.short, 4)} failed={errors.length > 0}>
      <StepSheet text={text} now={4}>
        <h1>
          <Phrases text={words.title} />
        </h1>
        <ErrorSummary title={text.frame.checkInput} errors={errors} />
        <Notice text={text} code={notice} />
        <Form token={form}>
          <MethodChoice text={text} chosen={typed.method} errors={errors} />
          <Field
            text={text}
            id="user-id"
            name="userId"
            label={words.userId}
            value={typed.userId}
            hints={[words.userIdHint]}
            rule={<UserIdRule text={text} />}
            autocomplete="username"
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

type MethodChoiceProps = { text: Text; chosen: Method | null; errors: readonly FieldError[] };

function MethodChoice({ text, chosen, errors }: MethodChoiceProps): VNode {
  const words = text.methodAndUserId;
  const error = hintFor(errors, 'method');
  return (
    <fieldset id="method" tabindex={-1} aria-describedby={describedBy(error && 'method-error')}>
      <legend class="legend">
        {words.legend} <span class="must">{text.frame.required}</span>
      </legend>
      {error && (
        <FieldErrorText text={text} id="method">
          {error}
        </FieldErrorText>
      )}
      <div class="choices">
        <PasskeyChoice text={text} checked={chosen === 'passkey'} />
        <OtpChoice text={text} checked={chosen === 'otp'} />
      </div>
    </fieldset>
  );
}

function PasskeyChoice({ text, checked }: { text: Text; checked: boolean }): VNode {
  const { needs, passkey } = text.methodAndUserId;
  return (
    <Choice id="method-passkey" name="method" value="passkey" checked={checked} label={passkey.label} big>
      <p>{passkey.about}</p>
      <p>
        <strong>{needs}</strong>
      </p>
      <ul class="list">
        {passkey.needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      <p>{passkey.later}</p>
    </Choice>
  );
}

function OtpChoice({ text, checked }: { text: Text; checked: boolean }): VNode {
  const { needs, needsOneApp, otp } = text.methodAndUserId;
  const label = (
    <span>
      <Phrases text={otp.label} />
    </span>
  );
  return (
    <Choice id="method-otp" name="method" value="otp" checked={checked} label={label} big>
      <p>{otp.about}</p>
      <p>
        <strong>{needs}</strong>
        {needsOneApp}
      </p>
      <AppList text={text} />
    </Choice>
  );
}
