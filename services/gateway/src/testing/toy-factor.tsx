import type { FactorKind } from '@genkan/contracts';
import type { VNode } from 'preact';
import type { FactorJourney } from '../journeys/factors/factor-journey.ts';
import { Choice } from '../pages/components/form/choice.tsx';
import { Field } from '../pages/components/form/field.tsx';
import { StepForm } from '../pages/components/frame/step-form.tsx';
import { DevicePicker } from '../pages/factors/device-picker.tsx';
import type { FactorView } from '../pages/factors/factor-view.ts';
import type { Asking } from '../pages/frame.ts';
import { renderPage } from '../pages/render-page.ts';
import { defineWords } from '../text/define-words.ts';
import { fieldErrorFor, missingFieldError } from '../text/field-errors.ts';

/** A kind of factor as it might come, whole: its words, its view and its journey in one file. */
export const toyWords = defineWords({
  ja: {
    method: '立体像（ホログラム）',
    short: '立体像',
    locked: '身ぶりの誤りが続いたため、止めました。',
    title: '立体像を動かしてください',
    gesture: '身ぶり',
    missing: { what: '身ぶりがありません。', next: '手を振ってください。' },
    wrong: { what: '身ぶりが違います。', next: 'もう一度、手を振ってください。' },
  },
  en: {
    method: 'Hologram (moving)',
    short: 'Hologram',
    locked: 'There were several wrong gestures, so we paused.',
    title: 'Move the hologram',
    gesture: 'Gesture',
    missing: { what: 'There is no gesture.', next: 'Please wave your hand.' },
    wrong: { what: 'That gesture is wrong.', next: 'Please wave once more.' },
  },
});

export const toyView: FactorView = {
  names: toyWords,
  icon: 'lock',
  Choice: ({ text, checked }) => (
    <Choice
      id="method-hologram"
      name="method"
      value="hologram"
      checked={checked}
      label={toyWords[text.locale].method}
    >
      <p>{toyWords[text.locale].title}</p>
    </Choice>
  ),
};

type ToyProps = Asking & { says: unknown; hidden?: Record<string, string>; devices?: VNode };

function ToyPage({ says, devices, hidden = {}, ...asking }: ToyProps): VNode {
  const { text } = asking.frame;
  return (
    <StepForm {...asking} step={7} words={toyWords[text.locale]} submit={text.frame.run} hidden={hidden}>
      <p>{String(says)}</p>
      {devices}
      <Field
        text={text}
        id="gesture"
        name="gesture"
        maxlength={20}
        label={toyWords[text.locale].gesture}
        autocomplete="off"
        errors={asking.errors}
      />
    </StepForm>
  );
}

export const toyPaths = {
  enrol: '/hologram/enrol',
  enrolled: '/hologram/enrolled',
  challenge: '/hologram/challenge',
};

export const toy: FactorJourney = {
  // Were it a real one, the word would stand in FACTOR_KINDS.
  kind: 'hologram' as string as FactorKind,
  paths: toyPaths,
  locked: { ja: toyWords.ja.locked, en: toyWords.en.locked },
  banners: { expired: 'stale-form', earlierStillGood: 'terms-outdated' },
  isAsked: true,
  readAnswer({ field, locale }) {
    const gesture = field('gesture');
    const missing = gesture === '' ? [missingFieldError('gesture', toyWords[locale].missing)] : [];
    return { answer: { gesture }, missing, slips: [] };
  },
  explain: (text, refused) =>
    refused.code === 'code-wrong'
      ? missingFieldError('gesture', toyWords[text.locale].wrong)
      : fieldErrorFor(text, refused),
  enrolPage({ frame, form }, { begun, errors, banner }) {
    const hidden = { pendingId: begun.pendingId, deviceName: toyWords[frame.text.locale].short };
    const props = { frame, form: form(toyPaths.enrol), errors, banner, hidden };
    return renderPage(<ToyPage {...props} says={begun.shown.scene} />);
  },
  challengePage({ frame, form }, { devices, question, errors, banner }) {
    const chosen = question?.deviceId ?? null;
    const picker = <DevicePicker {...{ frame, devices, errors }} chosenId={chosen} lastUsedId={null} />;
    const props = { frame, form: form(toyPaths.challenge), errors, banner };
    return renderPage(<ToyPage {...props} says={question?.shown?.scene} devices={picker} />);
  },
};
