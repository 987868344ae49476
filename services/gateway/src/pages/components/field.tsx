import type { ComponentChildren, VNode } from 'preact';
import { LabelledField, type LabelledFieldProps } from './labelled-field.tsx';

type FieldProps = LabelledFieldProps & {
  /** The name that the form is posted with. */
  name: string;
  value?: string | undefined;
  look?: 'otp' | 'date';
  autocomplete: string;
  inputmode?: 'numeric' | 'email';
  /** After the input and its error. */
  children?: ComponentChildren;
};

/** One line of text. */
export function Field({ name, value, look, autocomplete, inputmode, ...around }: FieldProps): VNode {
  return (
    <LabelledField
      {...around}
      input={(described) => (
        <input
          class={look ? `input input--${look}` : 'input'}
          id={around.id}
          name={name}
          type="text"
          value={value || undefined}
          inputmode={inputmode}
          autocomplete={autocomplete}
          autocapitalize="none"
          spellcheck={false}
          required
          {...described}
        />
      )}
    />
  );
}
