import type { VNode } from 'preact';
import type { Text } from '../../../text/text.ts';
import { otpEnrolWords } from '../../../text/words/otp-enrolment.ts';
import { AS_IS } from '../../components/text/as-is.ts';
import { Icon } from '../../components/text/icon.tsx';

/** The key to select and copy, under its id on this page. */
export function EnrolmentKey({ text, id, secret }: { text: Text; id: string; secret: string }): VNode {
  const words = otpEnrolWords[text.locale];
  return (
    <>
      <p class="secret" id={id} {...AS_IS}>
        {groupsOfFour(secret).map((group) => (
          <span>{group}</span>
        ))}
      </p>
      <CopyButton id={id} label={words.copyKey} done={words.copied} />
    </>
  );
}

/** Sent hidden: without script the key is selected by hand. */
function CopyButton({ id, label, done }: { id: string; label: string; done: string }): VNode {
  return (
    <div class="copy">
      <button
        class="button button--outline button--small"
        type="button"
        hidden
        data-copy={id}
        data-done={done}
        aria-describedby={id}
      >
        <Icon name="copy" />
        {label}
      </button>
      <span class="copy__done" role="status" id={`${id}-copied`} />
    </div>
  );
}

function groupsOfFour(secret: string): string[] {
  return secret.match(/.{1,4}/gu) ?? [];
}
