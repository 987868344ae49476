import { TYPED_LIMITS } from '@genkan/contracts';
import type { VNode } from 'preact';
import { methodAndUserIdWords } from '../../text/words/method-and-user-id.ts';
import { ChoiceGroup } from '../components/form/choice-group.tsx';
import { Field } from '../components/form/field.tsx';
import { StepForm } from '../components/frame/step-form.tsx';
import { OFFERED } from '../factors/index.ts';
import type { Asking } from '../frame.ts';
import { UserIdRule } from './user-id-rule.tsx';

type MethodAndUserIdProps = Asking & {
  /** The draft, or what was typed; the user ID that works now where there is neither. */
  typed: { method: string | null; userId: string };
};

/** F5. Posts `method` (a kind of factor), `userId`. */
export function MethodAndUserIdPage({ typed, ...asking }: MethodAndUserIdProps): VNode {
  const { frame, errors } = asking;
  const { text } = frame;
  const words = methodAndUserIdWords[text.locale];
  return (
    <StepForm {...asking} step={4} words={words} submit={text.frame.next}>
      <ChoiceGroup text={text} id="method" legend={words.legend} errors={errors}>
        {OFFERED.map(([kind, { Choice }]) => (
          <Choice key={kind} text={text} checked={typed.method === kind} />
        ))}
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
