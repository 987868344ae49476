import { methodAndUserIdWords } from '../../text/words/method-and-user-id.ts';
import { Choice } from '../components/form/choice.tsx';
import type { FactorView } from './factor-view.ts';

export const passkeyView: FactorView = {
  icon: 'passkey',
  later: 'passkey-later',
  Choice({ text, checked }) {
    const { needs, passkey } = methodAndUserIdWords[text.locale];
    return (
      <Choice id="method-passkey" name="method" value="passkey" checked={checked} label={passkey.label} big>
        <p>{passkey.about}</p>
        <p>
          <strong>{needs}</strong>
        </p>
        <ul class="list">
          {passkey.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
        <p>{passkey.later}</p>
      </Choice>
    );
  },
};
