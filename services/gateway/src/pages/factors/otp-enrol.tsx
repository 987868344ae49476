import { TYPED_LIMITS } from '@genkan/contracts';
import type { VNode } from 'preact';
import type { Text } from '../../text/text.ts';
import { AppList } from '../components/app-list.tsx';
import { EnrolmentKey } from '../components/enrolment-key.tsx';
import { Field } from '../components/field.tsx';
import { OtpField } from '../components/otp-field.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { StepForm } from '../components/step-form.tsx';
import type { Asking } from '../frame.ts';
import { viewOf } from './index.ts';

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
  const first = errors.length === 0 ? viewOf(props.chosen)?.later : undefined;
  return (
    <StepForm
      frame={frame}
      form={form}
      errors={errors}
      notice={props.notice ?? first}
      step={7}
      words={text.otpEnrol}
      failed={text.otpEnrol.failed}
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
  return (
    <li>
      <h2>{text.otpEnrol.app}</h2>
      <p>{text.otpEnrol.appLead}</p>
      <AppList text={text} />
    </li>
  );
}

function Scan({ props }: { props: OtpEnrolProps }): VNode {
  const words = props.frame.text.otpEnrol;
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
  return (
    <li>
      <h2>{text.otpEnrol.code}</h2>
      <OtpField text={text} value={typed.otp} hint={text.otpEnrol.codeHint} errors={errors} />
      <Field
        text={text}
        id="device-name"
        name="deviceName"
        maxlength={TYPED_LIMITS.deviceName}
        label={text.otp.deviceName}
        value={typed.deviceName ?? text.otp.suggestedName}
        hints={[text.otpEnrol.deviceNameHint]}
        autocomplete="off"
        errors={errors}
      />
    </li>
  );
}
