import type { VNode } from 'preact';

/** The word mark's picture: a lit, half-open door. */
export function Mark(): VNode {
  return (
    <svg class="wordmark__mark" viewBox="0 0 40 40" aria-hidden="true">
      <rect class="mark__wall" width="40" height="40" rx="10" />
      <path class="mark__light" d="M20 7h11v22H20z" />
      <path class="mark__glow" d="M20 29h11l4.5 6H15.5z" />
      <path
        class="mark__wood"
        d="M9 7h11v22H9zm2 2v8.5h1.7V9zm3.2 0v8.5h1.6V9zm3.1 0v8.5H18V9zM11 19v8h1.7v-8zm3.2 0v8h1.6v-8zm3.1 0v8H18v-8z"
        fill-rule="evenodd"
      />
    </svg>
  );
}
