import type { VNode } from 'preact';
import type { BannerCode } from '../../text/banners.ts';
import { credentialExpiredWords } from '../../text/words/expired-credential.ts';
import { Form } from '../components/form/form.tsx';
import { HelpCard } from '../components/frame/help-card.tsx';
import { Banner } from '../components/frame/message.tsx';
import { NewsPage } from '../components/frame/news-page.tsx';
import { Phrases } from '../components/text/phrases.tsx';
import type { FormToken, Frame } from '../frame.ts';

type CredentialExpiredProps = { frame: Frame; form: FormToken; banner?: BannerCode | undefined };

/** The temporary password was right, but its time is over: offers a new one before anything else. */
export function CredentialExpiredPage({ frame, form, banner }: CredentialExpiredProps): VNode {
  const { text } = frame;
  const words = credentialExpiredWords[text.locale];
  return (
    <NewsPage frame={frame} title={words.title} badge={{ icon: 'clock', tone: 'note' }}>
      <Banner text={text} code={banner} />
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
    </NewsPage>
  );
}
