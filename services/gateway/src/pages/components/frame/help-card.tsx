import type { VNode } from 'preact';
import type { Frame } from '../../frame.ts';
import { Icon } from '../text/icon.tsx';
import { Native } from '../text/native.tsx';
import { telephoneLink } from './telephone.ts';

/** The help desk, large, on pages that say no. */
export function HelpCard({
  frame,
  title = frame.text.frame.urgent,
}: {
  frame: Frame;
  title?: string;
}): VNode {
  const { tel, hours } = frame.society;
  return (
    <div class="help">
      <p>
        <strong>{title}</strong>
      </p>
      <a class="help__tel" href={telephoneLink(tel)}>
        <Icon name="telephone" />
        {tel}
      </a>
      <p class="quiet-text">
        <Native locale={frame.locale}>{hours}</Native>
      </p>
    </div>
  );
}
