import type { VNode } from 'preact';
import type { FieldError, FieldId } from '../../../text/field-error.ts';
import type { Text } from '../../../text/text.ts';
import { Icon } from '../text/icon.tsx';

/** The sentence beside this field, if one of the errors is about it. */
export function hintFor(errors: readonly FieldError[], field: FieldId): string | undefined {
  const own = errors.find((error) => error.field === field);
  return own?.hint ?? errors.find((error) => error.also?.field === field)?.also?.hint;
}

/** Joins the ids that exist, for `aria-describedby`. */
export function describedBy(...ids: (string | false | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}

export function FieldErrorText({ text, id, children }: { text: Text; id: string; children: string }): VNode {
  return (
    <p class="field-error" id={`${id}-error`}>
      <Icon name="caution" />
      <span>
        <span class="for-readers">{text.frame.error}</span>
        {children}
      </span>
    </p>
  );
}

/** The whole of it, framed: for long pages, where a summary at the top would be out of sight. Nothing without errors. */
export function FieldErrorMessage(props: { id: FieldId; errors: readonly FieldError[] }): VNode | null {
  const error = props.errors.find(({ field }) => field === props.id);
  if (!error) return null;
  return (
    <div class="message message--error" id={`${props.id}-error`} role="alert" tabindex={-1}>
      <Icon name="caution" />
      <h3>{error.summary}</h3>
      <p>{error.hint}</p>
      {error.note && <p>{error.note}</p>}
    </div>
  );
}
