import type { ComponentChildren, VNode } from 'preact';
import type { FieldError, FieldId } from '../../../text/field-error.ts';
import type { Text } from '../../../text/text.ts';
import { describedBy, FieldErrorMessage, FieldErrorText, hintFor } from './field-parts.tsx';

export type LabelledFieldProps = {
  text: Text;
  id: FieldId;
  label: string;
  errors: readonly FieldError[];
  /** Says all of what is wrong, where there is no summary above. */
  loud?: boolean | undefined;
  /** Paragraphs under the label. */
  hints?: readonly ComponentChildren[];
  /** The rule that the value follows; the box gets the id `<id>-rule`. */
  rule?: ComponentChildren;
  /** Ids of what stands behind the input and describes it. */
  describedBy?: string | undefined;
};

type Described = { 'aria-invalid': 'true' | undefined; 'aria-describedby': string | undefined };

type Around = LabelledFieldProps & {
  /** The input itself, which takes what ties it to the sentences around it. */
  input: (described: Described) => VNode;
  /** After the input and its error. */
  children?: ComponentChildren;
};

/** Label, hints, rule, input, error, in the order in which they are read. */
export function LabelledField(props: Around): VNode {
  const { text, id, errors, hints = [], rule, loud = false } = props;
  const error = hintFor(errors, id);
  const hintIds = hints.map((_, index) => (index === 0 ? `${id}-hint` : `${id}-hint-${index + 1}`));
  const ruleId = rule ? `${id}-rule` : undefined;
  return (
    <div class="field">
      <label class="label" for={id}>
        {props.label} <span class="must">{text.frame.required}</span>
      </label>
      {hints.map((hint, index) => (
        <p class="hint" id={hintIds[index]} key={hintIds[index]}>
          {hint}
        </p>
      ))}
      {rule && (
        <div class="rule" id={ruleId}>
          {rule}
        </div>
      )}
      {loud && <FieldErrorMessage id={id} errors={errors} />}
      {props.input({
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': describedBy(...hintIds, ruleId, error && `${id}-error`, props.describedBy),
      })}
      {error && !loud && (
        <FieldErrorText text={text} id={id}>
          {error}
        </FieldErrorText>
      )}
      {props.children}
    </div>
  );
}
