import type { ComponentChildren, VNode } from 'preact';
import type { FieldError, FieldId } from '../../../text/field-error.ts';
import type { Text } from '../../../text/text.ts';
import { describedBy, FieldErrorText, hintFor } from './field-parts.tsx';

type ChoiceGroupProps = {
  text: Text;
  id: FieldId;
  legend: string;
  errors: readonly FieldError[];
  /** The cards (Choice). */
  children: ComponentChildren;
};

/** A radio group: its question, its error, its cards. The summary's link leads to the group itself. */
export function ChoiceGroup({ text, id, legend, errors, children }: ChoiceGroupProps): VNode {
  const error = hintFor(errors, id);
  return (
    <fieldset id={id} tabindex={-1} aria-describedby={describedBy(error && `${id}-error`)}>
      <legend class="legend">
        {legend} <span class="must">{text.frame.required}</span>
      </legend>
      {error && (
        <FieldErrorText text={text} id={id}>
          {error}
        </FieldErrorText>
      )}
      <div class="choices">{children}</div>
    </fieldset>
  );
}
