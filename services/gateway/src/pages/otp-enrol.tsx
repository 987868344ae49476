import type { Method } from '@genkan/contracts';
import type { VNode } from 'preact';
import type { FieldError } from '../text/field-error.ts';
import type { NoticeCode } from '../text/notices.ja.ts';
import type { Text } from '../text/text.ts';
import { AppList } from './components/app-list.tsx';
import { Document } from './components/document.tsx';
import { EnrolmentKey } from './components/enrolment-key.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { Field } from './components/field.tsx';
import { Form } from './components/form.tsx';
import { Notice } from './components/message.tsx';
import { Phrases } from './components/phrases.tsx';
import { QrCode } from './components/qr-code.tsx';
import { StepSheet, stepTitle } from './components/sheet.tsx';
import type { FormToken, Frame } from './frame.ts';

type OtpEnrolProps = {
  frame: Frame;
  form: FormToken;
  pendingId: string;
  /** otpauth:// (Key URI Format); becomes the QR code. */
  otpauthUri: string;
  /** Base32 without padding; shown in groups of four. */
  secret: string;
  /** What the member chose at F5; who chose passkeys is told that they come later. */
  method: Method;
  /** `deviceName` null: not typed yet, the manual's suggestion stands there. */
  typed: { otp: string; deviceName: string | null };
  errors: readonly FieldError[];
  notice?: NoticeCode | undefined;
};

/** O1–O3. Posts `pendingId`, `otp`, `deviceName`. */
export function OtpEnrolPage(props: OtpEnrolProps): VNode {
  const { frame, form, errors, notice } = props;
  const { text } = frame;
  const first = errors.length === 0 && props.method === 'passkey' ? 'passkey-later' : undefined;
  return (
    <Document frame={frame} title={stepTitle(text, text.otpEnrol.short, 7)} failed={errors.length > 0}>
      <StepSheet text={text} now={7}>
        <h1>
          <Phrases text={text.otpEnrol.title} />
        </h1>
        <ErrorSummary title={text.otpEnrol.failed} errors={errors} />
        <Notice text={text} code={notice ?? first} />
        <Form token={form} hidden={{ pendingId: props.pendingId }}>
          <ol class="numbered numbered--parts">
            <GetApp text={text} />
            <Scan props={props} />
            <EnterDigits props={props} />
          </ol>
          <button class="button" type="submit">
            {text.frame.run}
          </button>
        </Form>
      </StepSheet>
    </Document>
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
      <Field
        text={text}
        id="otp"
        name="otp"
        label={text.otp.label}
        value={typed.otp}
        hints={[text.otpEnrol.codeHint]}
        look="otp"
        inputmode="numeric"
        autocomplete="one-time-code"
        errors={errors}
      />
      <Field
        text={text}
        id="device-name"
        name="deviceName"
        label={text.otp.deviceName}
        value={typed.deviceName ?? text.otp.suggestedName}
        hints={[text.otpEnrol.deviceNameHint]}
        autocomplete="off"
        errors={errors}
      />
    </li>
  );
}
