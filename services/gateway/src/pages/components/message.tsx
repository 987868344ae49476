import type { ComponentChildren, VNode } from 'preact';
import type { NoticeCode } from '../../text/notices.ja.ts';
import type { Text } from '../../text/text.ts';
import { Icon, type IconName } from './icon.tsx';
import { Phrases } from './phrases.tsx';

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

const NOTICE_KINDS: Record<NoticeCode, Kind> = {
  'stale-form': 'note',
  'terms-outdated': 'note',
  'enrolment-expired': 'note',
  'passkey-later': 'info',
  'signed-out': 'ok',
  'user-id-taken': 'note',
};

/** What changed since the member last looked; nothing without a code. */
export function Notice({ text, code }: { text: Text; code: NoticeCode | undefined }): VNode | null {
  if (code === undefined) return null;
  const { title, body } = text.notices[code];
  return (
    <Message kind={NOTICE_KINDS[code]} title={title} status>
      <p>{body}</p>
    </Message>
  );
}
