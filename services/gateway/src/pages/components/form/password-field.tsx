import type { VNode } from 'preact';
import type { Text } from '../../../text/text.ts';
import { Icon } from '../text/icon.tsx';
import { LabelledField, type LabelledFieldProps } from './labelled-field.tsx';

type PasswordFieldProps = LabelledFieldProps & {
  name: string;
  /** Which password the show button shows, for screen readers. */
  showWhat: string;
  autocomplete: 'current-password' | 'new-password';
};

/**
 * A password comes back empty, always, and no browser may cut it off (NIST SP 800-63B-4, 3.1.1.2). The show
 * button is sent hidden: the script brings it to life.
 */
export function PasswordField({ name, showWhat, autocomplete, ...around }: PasswordFieldProps): VNode {
  const { text, id } = around;
  return (
    <LabelledField
      {...around}
      input={(described) => (
        <div class="with-action">
          <input
            class="input"
            id={id}
            name={name}
            type="password"
            autocomplete={autocomplete}
            required
            {...described}
          />
          <ShowButton text={text} id={id} showWhat={showWhat} />
        </div>
      )}
    />
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
