import type { VNode } from 'preact';
import type { FormToken } from '../../frame.ts';

/** CSRF token, form nonce, revision, and what else a form carries unseen. */
export function HiddenInputs({
  token,
  more = {},
}: {
  token: FormToken;
  more?: Record<string, string>;
}): VNode {
  const revision: Record<string, string> = token.rev === undefined ? {} : { rev: String(token.rev) };
  const values = { csrf: token.csrf, nonce: token.nonce, ...revision, ...more };
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
