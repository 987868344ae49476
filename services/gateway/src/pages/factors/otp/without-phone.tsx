import type { VNode } from 'preact';
import { otpChallengeWords } from '../../../text/words/otp-challenge.ts';
import { telephoneLink } from '../../components/frame/telephone.ts';
import { Icon } from '../../components/text/icon.tsx';
import type { Frame } from '../../frame.ts';

export function WithoutPhone({ frame }: { frame: Frame }): VNode {
  const { lost } = otpChallengeWords[frame.text.locale];
  return (
    <details class="more">
      <summary>{lost.title}</summary>
      <div class="more__body">
        <p>{lost.body}</p>
        <a class="link" href={telephoneLink(frame.society.tel)}>
          <Icon name="telephone" />
          {lost.call}
        </a>
      </div>
    </details>
  );
}
