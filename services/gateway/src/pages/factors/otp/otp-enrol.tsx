import { TYPED_LIMITS } from '@genkan/contracts';
import type { VNode } from 'preact';
import type { Text } from '../../../text/text.ts';
import { otpWords } from '../../../text/words/otp.ts';
import { otpEnrolWords } from '../../../text/words/otp-enrolment.ts';
import { Field } from '../../components/form/field.tsx';
import { StepForm } from '../../components/frame/step-form.tsx';
import type { Asking } from '../../frame.ts';
import { viewOf } from '../index.ts';
import { AppList } from './app-list.tsx';
import { EnrolmentKey } from './enrolment-key.tsx';
import { OtpField } from './otp-field.tsx';
import { QrCode } from './qr-code.tsx';

type OtpEnrolProps = Asking & {
  pendingId: string;
  /** otpauth:// (Key URI Format); becomes the QR code. */
  otpauthUri: string;
  /** Base32 without padding; shown in groups of four. */
  secret: string;
  /** What the member chose at F5; who chose passkeys is told that they come later. */
  chosen: string | null;
  /** `deviceName` null: not typed yet, the manual's suggestion stands there. */
  typed: { otp: string; deviceName: string | null };
};

/** O1–O3. Posts `pendingId`, `otp`, `deviceName`. */
export function OtpEnrolPage(props: OtpEnrolProps): VNode {
  const { frame, form, errors, pendingId } = props;
  const { text } = frame;
  const words = otpEnrolWords[text.locale];
  const first = errors.length === 0 ? viewOf(props.chosen)?.later : undefined;
  return (
    <StepForm
      frame={frame}
      form={form}
      errors={errors}
      banner={props.banner ?? first}
      step={7}
      words={words}
      failed={words.failed}
      submit={text.frame.run}
      hidden={{ pendingId }}
    >
      <ol class="numbered numbered--parts">
        <GetApp text={text} />
        <Scan props={props} />
        <EnterDigits props={props} />
      </ol>
    </StepForm>
  );
}

function GetApp({ text }: { text: Text }): VNode {
  const words = otpEnrolWords[text.locale];
  return (
    <li>
      <h2>{words.app}</h2>
      <p>{words.appLead}</p>
      <AppList text={text} />
    </li>
  );
}

function Scan({ props }: { props: OtpEnrolProps }): VNode {
  const words = otpEnrolWords[props.frame.text.locale];
  return (
    <li>
      <h2>{words.scan}</h2>
      <p>{words.scanLead}</p>
      <QrCode content={props.otpauthUri} label={words.qr} />
      <p>{words.onThisPhone}</p>
      <EnrolmentKey frame={props.frame} secret={props.secret} />
    </li>
  );
}

function EnterDigits({ props }: { props: OtpEnrolProps }): VNode {
  const { frame, typed, errors } = props;
  const { text } = frame;
  const { deviceName, suggestedName } = otpWords[text.locale];
  const { code, codeHint, deviceNameHint } = otpEnrolWords[text.locale];
  return (
    <li>
      <h2>{code}</h2>
      <OtpField text={text} value={typed.otp} hint={codeHint} errors={errors} />
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
      />
    </li>
  );
}
