import { methodAndUserIdWords } from '../../text/words/method-and-user-id.ts';
import { otpChoiceWords, otpNames } from '../../text/words/otp.ts';
import { Choice } from '../components/form/choice.tsx';
import { Phrases } from '../components/text/phrases.tsx';
import type { FactorView } from './factor-view.ts';
import { AppList } from './otp/app-list.tsx';

export const otpView: FactorView = {
  names: otpNames,
  icon: 'digits',
  Choice({ text, checked }) {
    const { needs } = methodAndUserIdWords[text.locale];
    const words = otpChoiceWords[text.locale];
    const label = (
      <span>
        <Phrases text={words.label} />
      </span>
    );
    return (
      <Choice id="method-otp" name="method" value="otp" checked={checked} label={label} big>
        <p>{words.about}</p>
        <p>
          <strong>{needs}</strong>
          {words.oneApp}
        </p>
        <AppList text={text} />
      </Choice>
    );
  },
};
