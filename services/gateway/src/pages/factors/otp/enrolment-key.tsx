import type { VNode } from 'preact';
import { otpWords } from '../../../text/words/otp.ts';
import { otpEnrolWords } from '../../../text/words/otp-enrolment.ts';
import { AS_IS } from '../../components/text/as-is.ts';
import { Icon } from '../../components/text/icon.tsx';
import { Name } from '../../components/text/name.tsx';
import type { Frame } from '../../frame.ts';

/** Way B of the manual (O2): the key to select and copy, for whoever reads this on the phone itself. */
export function EnrolmentKey({ frame, secret }: { frame: Frame; secret: string }): VNode {
  const { text, locale } = frame;
  const words = otpEnrolWords[text.locale];
  return (
    <details class="more">
      <summary>{words.cannotScan}</summary>
      <div class="more__body">
        <h3>{words.enterKey}</h3>
        <p class="secret" id="key" {...AS_IS}>
          {groupsOfFour(secret).map((group) => (
            <span>{group}</span>
          ))}
        </p>
        <CopyButton label={words.copyKey} done={words.copied} />
        <dl class="facts">
          <dt>{words.accountName}</dt>
          <dd>
            <Name locale={locale}>{otpWords[text.locale].suggestedName}</Name>
          </dd>
          <dt>{words.key}</dt>
          <dd>{words.keyWhat}</dd>
        </dl>
      </div>
    </details>
  );
}

/** Sent hidden: without script the key is selected by hand. */
function CopyButton({ label, done }: { label: string; done: string }): VNode {
  return (
    <div class="copy">
      <button
        class="button button--outline button--small"
        type="button"
        hidden
        data-copy="key"
        data-done={done}
        aria-describedby="key"
      >
        <Icon name="copy" />
        {label}
      </button>
      <span class="copy__done" role="status" id="key-copied" />
    </div>
  );
}

function groupsOfFour(secret: string): string[] {
  return secret.match(/.{1,4}/gu) ?? [];
}
