import { TYPED_LIMITS } from '@genkan/contracts';
import type { VNode } from 'preact';
import { signInWords } from '../../text/words/sign-in.ts';
import { ErrorSummary } from '../components/form/error-summary.tsx';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { PasswordField } from '../components/form/password-field.tsx';
import { Document } from '../components/frame/document.tsx';
import { Banner } from '../components/frame/message.tsx';
import { Scene } from '../components/frame/scene.tsx';
import type { Asking } from '../frame.ts';
import { LINKS } from '../links.ts';
import { SignInGuide } from './sign-in-guide.tsx';

type SignInProps = Asking & {
  /** The user ID comes back as it was typed. */
  typed: { userId: string };
};

/** F1, F2, L1. Posts `userId`, `password`. */
export function SignInPage({ frame, form, typed, errors, banner }: SignInProps): VNode {
  const { text } = frame;
  const words = signInWords[text.locale];
  return (
    <Document frame={frame} title={words.title} failed={errors.length > 0}>
      <main class="page page--entrance" id="main">
        <div class="entrance">
          <Scene />
          <div class="sheet">
            <h1>{words.title}</h1>
            <ErrorSummary title={words.failed} errors={errors} />
            <Banner text={text} code={banner} />
            {errors.length === 0 && <p>{words.lead}</p>}
            <SignInForm frame={frame} form={form} typed={typed} errors={errors} />
            <ul class="plain">
              <li>
                <a class="link" href={LINKS.forgotUserId}>
                  {words.forgotUserId}
                </a>
              </li>
              <li>
                <a class="link" href={LINKS.forgotPassword}>
                  {words.forgotPassword}
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
  const words = signInWords[text.locale];
  return (
    <Form token={form}>
      <Field
        text={text}
        id="user-id"
        name="userId"
        maxlength={TYPED_LIMITS.userId}
        label={words.userId}
        value={typed.userId}
        autocomplete="username"
        errors={errors}
      />
      <PasswordField
        text={text}
        id="password"
        name="password"
        label={words.password}
        showWhat={text.frame.showWhat.password}
        autocomplete="current-password"
        errors={errors}
      />
      <button class="button" type="submit">
        {words.submit}
      </button>
    </Form>
  );
}
