import type { ComponentChildren, VNode } from 'preact';
import type { FieldError, FieldId } from '../../text/field-error.ts';
import type { Text } from '../../text/text.ts';
import { describedBy, FieldErrorText, hintFor, Label } from './field-parts.tsx';

type FieldProps = {
  text: Text;
  id: FieldId;
  /** The name that the form is posted with. */
  name: string;
  label: string;
  errors: readonly FieldError[];
  value?: string | undefined;
  /** Paragraphs under the label. */
  hints?: readonly ComponentChildren[];
  /** The rule that the value follows; the box gets the id `<id>-rule`. */
  rule?: ComponentChildren;
  /** Ids of what stands behind the input and describes it. */
  describedBy?: string | undefined;
  look?: 'otp' | 'date';
  autocomplete: string;
  inputmode?: 'numeric' | 'email';
  /** After the input and its error. */
  children?: ComponentChildren;
};

/** A labelled input: label, hints, rule, input, error, in the order in which they are read. */
export function Field(props: FieldProps): VNode {
  const { text, id, hints = [], rule, look } = props;
  const error = hintFor(props.errors, id);
  const hintIds = hints.map((_, index) => (index === 0 ? `${id}-hint` : `${id}-hint-${index + 1}`));
  return (
    <div class="field">
      <Label text={text} id={id}>
        {props.label}
      </Label>
      {hints.map((hint, index) => (
        <p class="hint" id={hintIds[index]} key={hintIds[index]}>
          {hint}
        </p>
      ))}
      {rule && (
        <div class="rule" id={`${id}-rule`}>
          {rule}
        </div>
      )}
      <input
        class={look ? `input input--${look}` : 'input'}
        id={id}
        name={props.name}
        type="text"
        value={props.value || undefined}
        inputmode={props.inputmode}
        autocomplete={props.autocomplete}
        autocapitalize="none"
        spellcheck={false}
        required
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(
          ...hintIds,
          rule ? `${id}-rule` : false,
          error && `${id}-error`,
          props.describedBy,
        )}
      />
      {error && (
        <FieldErrorText text={text} id={id}>
          {error}
        </FieldErrorText>
      )}
      {props.children}
    </div>
  );
}
