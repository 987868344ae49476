import type { VNode } from 'preact';
import { Document } from './components/document.tsx';
import { Form } from './components/form.tsx';
import { HelpCard } from './components/help-card.tsx';
import { Phrases } from './components/phrases.tsx';
import { RoundBadge } from './components/round-badge.tsx';
import { SingleSheet } from './components/sheet.tsx';
import type { FormToken, Frame } from './frame.ts';

type CredentialExpiredProps = { frame: Frame; form: FormToken };

/** The temporary password was right, but its time is over: offers a new one before anything else. */
export function CredentialExpiredPage({ frame, form }: CredentialExpiredProps): VNode {
  const { text } = frame;
  const words = text.credentialExpired;
  return (
    <Document frame={frame} title={words.title}>
      <SingleSheet>
        <RoundBadge icon="clock" tone="note" />
        <h1>
          <Phrases text={words.title} />
        </h1>
        <p>{words.lead}</p>
        <div class="stack">
          <p>{words.pressing}</p>
          <ul class="list">
            {words.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </div>
        <Form token={form} bare>
          <button class="button" type="submit">
            <span>
              <Phrases text={words.submit} />
            </span>
          </button>
        </Form>
        <HelpCard frame={frame} title={words.help} />
      </SingleSheet>
    </Document>
  );
}
