import type { VNode } from 'preact';
import type { Text } from '../../text/text.ts';

export function UserIdRule({ text }: { text: Text }): VNode {
  const { rule } = text.methodAndUserId;
  return (
    <>
      <p>
        <strong>{rule.title}</strong>
      </p>
      <p>{rule.length}</p>
      <p>
        {rule.characters}
        {rule.symbols.map((symbol) => (
          <>
            {' '}
            <span class="nowrap">{symbol}</span>
          </>
        ))}
      </p>
      <p>{rule.lowerCase}</p>
    </>
  );
}
