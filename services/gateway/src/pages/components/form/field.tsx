import type { ComponentChildren, VNode } from 'preact';
import { AS_IS } from '../text/as-is.ts';
import { LabelledField, type LabelledFieldProps } from './labelled-field.tsx';

type FieldProps = LabelledFieldProps & {
  /** The name that the form is posted with. */
  name: string;
  /** What a browser cuts off here was wrong already: no rule lets so much pass. */
  maxlength: number;
  value?: string | undefined;
  /** Of the class `input--<look>`. */
  look?: string;
  autocomplete: string;
  inputmode?: 'numeric' | 'email';
  /** After the input and its error. */
  children?: ComponentChildren;
};

/** One line of text. */
export function Field(props: FieldProps): VNode {
  const { name, maxlength, value, look, autocomplete, inputmode, ...around } = props;
  return (
    <LabelledField
      {...around}
      input={(described) => (
        <input
          class={look ? `input input--${look}` : 'input'}
          id={around.id}
          name={name}
          type="text"
          maxlength={maxlength}
          value={value || undefined}
          inputmode={inputmode}
          autocomplete={autocomplete}
          autocapitalize="none"
          spellcheck={false}
          required
          {...AS_IS}
          {...described}
        />
      )}
    />
  );
}
