import type { VNode } from 'preact';
import type { Text } from '../../../text/text.ts';
import { otpChallengeWords } from '../../../text/words/otp-challenge.ts';

/** Seconds that one code lives (RFC 6238). */
export const STEP_SECONDS = 30;

type CountdownProps = { text: Text; secondsLeft: number; sessionSeconds: number };

/**
 * Time left for the code on the phone, counted by the script from the server's seconds (the phone's clock may
 * be off), for as long as the session lives. Sent hidden: without script it would stand still. `aria-live` off, or it is read out every second.
 */
export function Countdown({ text, secondsLeft, sessionSeconds }: CountdownProps): VNode {
  const { before, after, label } = otpChallengeWords[text.locale].countdown;
  return (
    <div
      class="countdown"
      hidden
      data-countdown={secondsLeft}
      data-period={STEP_SECONDS}
      data-until={sessionSeconds}
    >
      <span>
        {before}
        <output aria-live="off">{secondsLeft}</output>
        {after}
      </span>
      <progress max={STEP_SECONDS} value={secondsLeft} aria-label={label} />
    </div>
  );
}
