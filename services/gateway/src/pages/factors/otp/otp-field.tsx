import { TYPED_LIMITS } from '@genkan/contracts';
import type { ComponentChildren, VNode } from 'preact';
import type { FieldError } from '../../../text/field-error.ts';
import type { Text } from '../../../text/text.ts';
import { otpWords } from '../../../text/words/otp.ts';
import { Field } from '../../components/form/field.tsx';

type OtpFieldProps = {
  text: Text;
  value: string;
  hint: string;
  errors: readonly FieldError[];
  loud?: boolean;
  children?: ComponentChildren;
};

/** The six digits of an authenticator app; phones and password managers offer them by `one-time-code`. */
export function OtpField({ text, value, hint, errors, loud, children }: OtpFieldProps): VNode {
  return (
    <Field
      text={text}
      id="otp"
      name="otp"
      maxlength={TYPED_LIMITS.code}
      label={otpWords[text.locale].label}
      value={value}
      hints={[hint]}
      look="otp"
      inputmode="numeric"
      autocomplete="one-time-code"
      errors={errors}
      loud={loud}
    >
      {children}
    </Field>
  );
}
