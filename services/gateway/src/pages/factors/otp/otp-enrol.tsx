import { TYPED_LIMITS } from '@genkan/contracts';
import type { VNode } from 'preact';
import { otpWords } from '../../../text/words/otp.ts';
import { otpEnrolWords } from '../../../text/words/otp-enrolment.ts';
import { Field } from '../../components/form/field.tsx';
import { StepForm } from '../../components/frame/step-form.tsx';
import type { Asking, Frame } from '../../frame.ts';
import { viewOf } from '../index.ts';
import { AppsInStores } from './app-list.tsx';
import { IntoTheApp } from './into-the-app.tsx';
import { OtpField } from './otp-field.tsx';

/** Where the form is posted to: whoever comes back with a slip is there at once, without script too. */
const CODE = 'code';
const FIELDS = ['otp', 'device-name'];

type OtpEnrolProps = Asking & {
  pendingId: string;
  /** otpauth:// (Key URI Format); becomes the QR code. */
  otpauthUri: string;
  /** Base32 without padding; shown in groups of four. */
  secret: string;
  /** What the member chose at F5; who chose passkeys is told that they come later. */
  chosen: string | null;
  /** `deviceName` null: not typed yet, the manual's suggestion stands there. `opened`: ids, blanks between. */
  typed: { otp: string; deviceName: string | null; opened: string };
};

/** O1–O3. Posts `pendingId`, `otp`, `deviceName`, `opened`. What is wrong stands inside the fields, far down. */
export function OtpEnrolPage(props: OtpEnrolProps): VNode {
  const { frame, form, errors, pendingId } = props;
  const { text } = frame;
  const words = otpEnrolWords[text.locale];
  const { opened } = props.typed;
  const first = errors.length === 0 ? viewOf(props.chosen)?.later : undefined;
  return (
    <StepForm
      frame={frame}
      form={{ ...form, action: `${form.action}#${CODE}` }}
      errors={errors}
      banner={props.banner ?? first}
      step={7}
      words={words}
      failed={words.failed}
      submit={text.frame.run}
      hidden={{ pendingId }}
      opened={opened}
      inFields={FIELDS}
    >
      <ol class="numbered numbered--parts">
        <GetApp frame={frame} />
        <IntoTheApp
          frame={frame}
          otpauthUri={props.otpauthUri}
          secret={props.secret}
          opened={opened.split(' ')}
        />
        <EnterDigits props={props} />
      </ol>
    </StepForm>
  );
}

function GetApp({ frame }: { frame: Frame }): VNode {
  const words = otpEnrolWords[frame.locale];
  return (
    <li>
      <h2>{words.app}</h2>
      <p>{words.appLead}</p>
      <AppsInStores frame={frame} />
    </li>
  );
}

function EnterDigits({ props }: { props: OtpEnrolProps }): VNode {
  const { frame, typed, errors } = props;
  const { text } = frame;
  const { deviceName, suggestedName } = otpWords[text.locale];
  const { code, codeHint, deviceNameHint } = otpEnrolWords[text.locale];
  return (
    <li id={CODE}>
      <h2>{code}</h2>
      <OtpField text={text} value={typed.otp} hint={codeHint} errors={errors} loud />
      <Field
        text={text}
        id="device-name"
        name="deviceName"
        maxlength={TYPED_LIMITS.deviceName}
        label={deviceName}
        value={typed.deviceName ?? suggestedName}
        hints={[deviceNameHint]}
        autocomplete="off"
        errors={errors}
        loud
      />
    </li>
  );
}
