import type { ComponentChildren, VNode } from 'preact';
import { BANNER_TONES, type BannerCode } from '../../../text/banners.ts';
import type { Text } from '../../../text/text.ts';
import { Icon, type IconName } from '../text/icon.tsx';
import { Phrases } from '../text/phrases.tsx';

type Kind = 'ok' | 'note' | 'info';

const ICONS: Record<Kind, IconName> = { ok: 'check', note: 'info', info: 'info' };

type MessageProps = { kind: Kind; title: string; status?: boolean; children: ComponentChildren };

/** A framed message. `status` reads it out: for what just happened. */
export function Message({ kind, title, status = false, children }: MessageProps): VNode {
  return (
    <div class={`message message--${kind}`} role={status ? 'status' : undefined}>
      <Icon name={ICONS[kind]} />
      <h2>
        <Phrases text={title} />
      </h2>
      {children}
    </div>
  );
}

/** What changed since the member last looked; nothing without a code. */
export function Banner({ text, code }: { text: Text; code: BannerCode | undefined }): VNode | null {
  if (code === undefined) return null;
  const { title, body } = text.banners[code];
  return (
    <Message kind={BANNER_TONES[code]} title={title} status>
      <p>{body}</p>
    </Message>
  );
}
