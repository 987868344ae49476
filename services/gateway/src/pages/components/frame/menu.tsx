import type { VNode } from 'preact';
import type { FormToken, Frame } from '../../frame.ts';
import { Form } from '../form/form.tsx';
import { Icon } from '../text/icon.tsx';
import { Name, NameInParts } from '../text/name.tsx';

/** The member's name at the upper right, each part whole or cut by 「…」; it opens without script, and says it in full. */
export function Menu({ frame, name, signOut }: { frame: Frame; name: string; signOut: FormToken }): VNode {
  const { text, locale } = frame;
  return (
    <details class="menu">
      <summary>
        <Icon name="person" />
        <NameInParts locale={locale} name={name} part="menu__part" />
        <span class="for-readers">{text.frame.menu}</span>
      </summary>
      <ul class="menu__panel plain">
        <li class="menu__who">
          <Name locale={locale}>{name}</Name>
          {text.frame.honorific}
        </li>
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
