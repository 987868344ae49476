import { TYPED_LIMITS } from '@genkan/contracts';
import type { VNode } from 'preact';
import { Document } from './components/document.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { Field } from './components/field.tsx';
import { Form } from './components/form.tsx';
import { Notice } from './components/message.tsx';
import { PasswordField } from './components/password-field.tsx';
import { Scene } from './components/scene.tsx';
import { SignInGuide } from './components/sign-in-guide.tsx';
import type { Asking } from './frame.ts';
import { LINKS } from './links.ts';

type SignInProps = Asking & {
  /** The user ID comes back as it was typed. */
  typed: { userId: string };
};

/** F1, F2, L1. Posts `userId`, `password`. */
export function SignInPage({ frame, form, typed, errors, notice }: SignInProps): VNode {
  const { text } = frame;
  return (
    <Document frame={frame} title={text.signIn.title} failed={errors.length > 0}>
      <main class="page page--entrance" id="main">
        <div class="entrance">
          <Scene />
          <div class="sheet">
            <h1>{text.signIn.title}</h1>
            <ErrorSummary title={text.signIn.failed} errors={errors} />
            <Notice text={text} code={notice} />
            {errors.length === 0 && <p>{text.signIn.lead}</p>}
            <SignInForm frame={frame} form={form} typed={typed} errors={errors} />
            <ul class="plain">
              <li>
                <a class="link" href={LINKS.forgotUserId}>
                  {text.signIn.forgotUserId}
                </a>
              </li>
              <li>
                <a class="link" href={LINKS.forgotPassword}>
                  {text.signIn.forgotPassword}
                </a>
              </li>
            </ul>
          </div>
        </div>
        <SignInGuide text={text} />
      </main>
    </Document>
  );
}

function SignInForm({ frame, form, typed, errors }: SignInProps): VNode {
  const { text } = frame;
  return (
    <Form token={form}>
      <Field
        text={text}
        id="user-id"
        name="userId"
        maxlength={TYPED_LIMITS.userId}
        label={text.signIn.userId}
        value={typed.userId}
        autocomplete="username"
        errors={errors}
      />
      <PasswordField
        text={text}
        id="password"
        name="password"
        label={text.signIn.password}
        showWhat={text.frame.showWhat.password}
        autocomplete="current-password"
        errors={errors}
      />
      <button class="button" type="submit">
        {text.signIn.submit}
      </button>
    </Form>
  );
}
