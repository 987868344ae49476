import type { ComponentChildren, VNode } from 'preact';
import type { FieldError, FieldId } from '../../text/field-error.ts';
import type { Text } from '../../text/text.ts';
import { describedBy, FieldErrorText, hintFor, Label } from './field-parts.tsx';
import { Icon } from './icon.tsx';

type PasswordFieldProps = {
  text: Text;
  id: FieldId;
  name: string;
  label: string;
  /** Which password the show button shows, for screen readers. */
  showWhat: string;
  autocomplete: 'current-password' | 'new-password';
  errors: readonly FieldError[];
  hint?: string;
  rule?: ComponentChildren;
};

/** A password comes back empty, always. The show button is sent hidden: the script brings it to life. */
export function PasswordField(props: PasswordFieldProps): VNode {
  const { text, id, hint, rule } = props;
  const error = hintFor(props.errors, id);
  return (
    <div class="field">
      <Label text={text} id={id}>
        {props.label}
      </Label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rule && (
        <div class="rule" id={`${id}-rule`}>
          {rule}
        </div>
      )}
      <div class="with-action">
        <input
          class="input"
          id={id}
          name={props.name}
          type="password"
          autocomplete={props.autocomplete}
          required
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(
            hint && `${id}-hint`,
            rule ? `${id}-rule` : false,
            error && `${id}-error`,
          )}
        />
        <ShowButton text={text} id={id} showWhat={props.showWhat} />
      </div>
      {error && (
        <FieldErrorText text={text} id={id}>
          {error}
        </FieldErrorText>
      )}
    </div>
  );
}

function ShowButton({ text, id, showWhat }: { text: Text; id: string; showWhat: string }): VNode {
  return (
    <button
      class="button button--outline button--side"
      type="button"
      hidden
      data-show={id}
      aria-pressed="false"
      aria-controls={id}
    >
      <Icon name="eye" />
      {text.frame.show}
      <span class="for-readers">{showWhat}</span>
    </button>
  );
}
