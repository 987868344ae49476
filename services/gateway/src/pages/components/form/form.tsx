import type { ComponentChildren, VNode } from 'preact';
import type { FormToken } from '../../frame.ts';
import { HiddenInputs } from './hidden-inputs.tsx';

type FormProps = {
  token: FormToken;
  children: ComponentChildren;
  /** A single button, laid out by what surrounds it. */
  bare?: boolean;
  hidden?: Record<string, string>;
};

/** Every form is a POST that the server checks: the browser's own bubbles would speak another language. */
export function Form({ token, children, bare = false, hidden = {} }: FormProps): VNode {
  return (
    <form class={bare ? undefined : 'form'} action={token.action} method="post" noValidate>
      <HiddenInputs token={token} more={hidden} />
      {children}
    </form>
  );
}
