import type { VNode } from 'preact';
import type { Text } from '../../text/text.ts';
import { newPasswordWords } from '../../text/words/new-password.ts';
import { PasswordField } from '../components/form/password-field.tsx';
import { RuleHead } from '../components/form/rule-head.tsx';
import { StepForm } from '../components/frame/step-form.tsx';
import { AS_IS } from '../components/text/as-is.ts';
import type { Asking } from '../frame.ts';

type NewPasswordProps = Asking & {
  /** The ID that the password will belong to: password managers save the pair. */
  userId: string;
};

/** F6. Posts `newPassword`, `newPasswordAgain`. */
export function NewPasswordPage({ userId, ...asking }: NewPasswordProps): VNode {
  const { frame, errors } = asking;
  const { text } = frame;
  const words = newPasswordWords[text.locale];
  return (
    <StepForm {...asking} step={5} words={words} submit={text.frame.next}>
      <input type="text" name="username" autocomplete="username" value={userId} hidden readonly {...AS_IS} />
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
        hints={[words.againHint]}
        showWhat={text.frame.showWhat.again}
        autocomplete="new-password"
        errors={errors}
      />
    </StepForm>
  );
}

function PasswordRule({ text }: { text: Text }): VNode {
  const { rule } = newPasswordWords[text.locale];
  return (
    <>
      <RuleHead rule={rule} />
      <p>
        {rule.characters}
        <br />
        <span class="code" {...AS_IS}>
          {rule.symbols}
        </span>
      </p>
    </>
  );
}
