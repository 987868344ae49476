import type { VNode } from 'preact';
import type { Frame } from '../frame.ts';
import { Icon } from './icon.tsx';
import { telephoneLink } from './telephone.ts';

export function WithoutPhone({ frame }: { frame: Frame }): VNode {
  const { lost } = frame.text.otpChallenge;
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
