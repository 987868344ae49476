import type { VNode } from 'preact';
import type { Text } from '../../text/text.ts';
import { methodAndUserIdWords } from '../../text/words/method-and-user-id.ts';
import { RuleHead } from '../components/form/rule-head.tsx';

export function UserIdRule({ text }: { text: Text }): VNode {
  const { rule } = methodAndUserIdWords[text.locale];
  return (
    <>
      <RuleHead rule={rule} />
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
