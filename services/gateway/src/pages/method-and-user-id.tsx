import { TYPED_LIMITS } from '@genkan/contracts';
import type { VNode } from 'preact';
import type { Text } from '../text/text.ts';
import { AppList } from './components/app-list.tsx';
import { Choice } from './components/choice.tsx';
import { ChoiceGroup } from './components/choice-group.tsx';
import { Field } from './components/field.tsx';
import { Phrases } from './components/phrases.tsx';
import { StepForm } from './components/step-form.tsx';
import { UserIdRule } from './components/user-id-rule.tsx';
import type { Asking } from './frame.ts';

type MethodAndUserIdProps = Asking & {
  /** The draft, or what was typed; the user ID that works now where there is neither. */
  typed: { method: string | null; userId: string };
};

/** F5. Posts `method` (`otp`, `passkey`), `userId`. */
export function MethodAndUserIdPage({ typed, ...asking }: MethodAndUserIdProps): VNode {
  const { frame, errors } = asking;
  const { text } = frame;
  const words = text.methodAndUserId;
  return (
    <StepForm {...asking} step={4} words={words} submit={text.frame.next}>
      <ChoiceGroup text={text} id="method" legend={words.legend} errors={errors}>
        <PasskeyChoice text={text} checked={typed.method === 'passkey'} />
        <OtpChoice text={text} checked={typed.method === 'otp'} />
      </ChoiceGroup>
      <Field
        text={text}
        id="user-id"
        name="userId"
        maxlength={TYPED_LIMITS.userId}
        label={words.userId}
        value={typed.userId}
        hints={[words.userIdHint]}
        rule={<UserIdRule text={text} />}
        autocomplete="username"
        errors={errors}
      />
    </StepForm>
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
