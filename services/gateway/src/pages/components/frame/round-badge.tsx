import type { VNode } from 'preact';
import { Icon, type IconName } from '../text/icon.tsx';

export type RoundBadgeProps = { icon: IconName; tone?: 'note' | 'ok' };

/** The picture above the heading of a page that has news. */
export function RoundBadge({ icon, tone }: RoundBadgeProps): VNode {
  return (
    <div class={tone ? `badge-round badge-round--${tone}` : 'badge-round'}>
      <Icon name={icon} />
    </div>
  );
}
