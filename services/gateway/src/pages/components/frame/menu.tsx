import type { VNode } from 'preact';
import type { FormToken, Frame } from '../../frame.ts';
import { Form } from '../form/form.tsx';
import { Icon } from '../text/icon.tsx';
import { Native } from '../text/native.tsx';

/** The member's name at the upper right; it opens without script. */
export function Menu({ frame, name, signOut }: { frame: Frame; name: string; signOut: FormToken }): VNode {
  const { text, locale } = frame;
  return (
    <details class="menu">
      <summary>
        <Icon name="person" />
        <span>
          <Native locale={locale}>{name}</Native>
        </span>
        <span class="for-readers">{text.frame.menu}</span>
      </summary>
      <ul class="menu__panel plain">
        <li>
          <Form token={signOut} bare>
            <button type="submit">
              <Icon name="door" />
              {text.frame.signOut}
            </button>
          </Form>
        </li>
      </ul>
    </details>
  );
}
