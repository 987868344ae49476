import type { ComponentChildren, VNode } from 'preact';
import { Phrases } from '../text/phrases.tsx';

type ButtonLinkProps = {
  href: string;
  /** May hold marks of phrases. */
  text: string;
  outline?: boolean;
  /** A second, smaller line. */
  children?: ComponentChildren;
};

/** A link that looks like a button: the way on from a page without a form. */
export function ButtonLink({ href, text, outline = false, children }: ButtonLinkProps): VNode {
  return (
    <a class={outline ? 'button button--outline' : 'button'} href={href}>
      <span>
        <Phrases text={text} />
        {children}
      </span>
    </a>
  );
}
