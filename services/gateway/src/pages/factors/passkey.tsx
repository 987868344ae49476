import { methodAndUserIdWords } from '../../text/words/method-and-user-id.ts';
import { passkeyChoiceWords, passkeyNames } from '../../text/words/passkey.ts';
import { Choice } from '../components/form/choice.tsx';
import type { FactorView } from './factor-view.ts';

export const passkeyView: FactorView = {
  names: passkeyNames,
  icon: 'face',
  later: 'passkey-later',
  Choice({ text, checked }) {
    const { needs } = methodAndUserIdWords[text.locale];
    const words = passkeyChoiceWords[text.locale];
    return (
      <Choice id="method-passkey" name="method" value="passkey" checked={checked} label={words.label} big>
        <p>{words.about}</p>
        <p>
          <strong>{needs}</strong>
        </p>
        <ul class="list">
          {words.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
        <p>{words.later}</p>
      </Choice>
    );
  },
};
