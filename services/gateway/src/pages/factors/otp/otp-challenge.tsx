import type { VNode } from 'preact';
import { otpChallengeWords } from '../../../text/words/otp-challenge.ts';
import { ErrorSummary } from '../../components/form/error-summary.tsx';
import { Form } from '../../components/form/form.tsx';
import { Document } from '../../components/frame/document.tsx';
import { Banner } from '../../components/frame/message.tsx';
import { SingleSheet } from '../../components/frame/sheet.tsx';
import { Phrases } from '../../components/text/phrases.tsx';
import type { Asking } from '../../frame.ts';
import { type ChallengeDevice, DevicePicker } from '../device-picker.tsx';
import { Countdown } from './countdown.tsx';
import { OtpAdvice } from './otp-advice.tsx';
import { OtpField } from './otp-field.tsx';
import { WithoutPhone } from './without-phone.tsx';

type OtpChallengeProps = Asking & {
  /** The member's OTP devices; one is shown by name, of more one is chosen. */
  devices: readonly ChallengeDevice[];
  /** The device of the last sign-in; null where there was none. */
  lastUsedId: string | null;
  /** `device` is the id chosen now (as typed, else the last one used, else the first); null checks none. */
  typed: { device: string | null; otp: string };
  /** 1 to 30: until the code changes, by the server's clock. */
  secondsLeft: number;
  /** Until the session is over, if nothing is sent; nothing is counted down after that. */
  sessionSeconds: number;
};

/** L1, L3, L4. Posts `device` (id), `otp`. */
export function OtpChallengePage(props: OtpChallengeProps): VNode {
  const { frame, form, devices, typed, errors } = props;
  const { text } = frame;
  const words = otpChallengeWords[text.locale];
  const several = devices.length > 1;
  return (
    <Document frame={frame} title={words.short} failed={errors.length > 0}>
      <SingleSheet>
        <h1>
          <Phrases text={words.title} />
        </h1>
        <ErrorSummary title={words.failed} errors={errors} />
        <Banner text={text} code={props.banner} />
        <Form token={form}>
          <DevicePicker
            frame={frame}
            devices={devices}
            chosenId={typed.device}
            lastUsedId={props.lastUsedId}
            errors={errors}
          />
          <OtpField
            text={text}
            value={typed.otp}
            hint={several ? words.hintChosen : words.hint}
            errors={errors}
          >
            <Countdown text={text} secondsLeft={props.secondsLeft} sessionSeconds={props.sessionSeconds} />
          </OtpField>
          <button class="button" type="submit">
            {words.submit}
          </button>
        </Form>
        {errors.length > 0 && <OtpAdvice text={text} several={several} />}
        <WithoutPhone frame={frame} />
      </SingleSheet>
    </Document>
  );
}
