import type { VNode } from 'preact';

/** How the rules of user ID and password begin: what they are for, and the length. */
export function RuleHead({ rule }: { rule: { title: string; length: string } }): VNode {
  return (
    <>
      <p>
        <strong>{rule.title}</strong>
      </p>
      <p>{rule.length}</p>
    </>
  );
}
