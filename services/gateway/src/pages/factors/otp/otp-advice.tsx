import type { VNode } from 'preact';
import type { Text } from '../../../text/text.ts';
import { otpChallengeWords } from '../../../text/words/otp-challenge.ts';

/** L3, L4: what the manual's FAQ tells to do when a code is refused. */
export function OtpAdvice({ text, several }: { text: Text; several: boolean }): VNode {
  const { still } = otpChallengeWords[text.locale];
  return (
    <section class="section" aria-labelledby="still">
      <h2 id="still">{still.title}</h2>
      <ol class="numbered">
        {still.steps.map(({ what, how }) => (
          <li key={what}>
            <h3>{what}</h3>
            <p>{how}</p>
          </li>
        ))}
      </ol>
      {several && <p class="rule">{still.devices}</p>}
    </section>
  );
}
