import type { VNode } from 'preact';
import type { Text } from '../../../text/text.ts';
import { appWords } from '../../../text/words/otp.ts';
import { Phrases } from '../../components/text/phrases.tsx';

/** The authenticator apps that the manual names (O5). */
export function AppList({ text }: { text: Text }): VNode {
  return (
    <ul class="list">
      {appWords[text.locale].map((app) => (
        <li key={app}>
          <Phrases text={app} />
        </li>
      ))}
    </ul>
  );
}
