import type { VNode } from 'preact';
import type { BannerCode } from '../../text/banners.ts';
import { termsHash, termsIn } from '../../text/terms.ts';
import type { TermsText } from '../../text/terms-text.ts';
import { termsWords } from '../../text/words/terms-page.ts';
import { Form } from '../components/form/form.tsx';
import { Document } from '../components/frame/document.tsx';
import { Banner } from '../components/frame/message.tsx';
import { SingleSheet, StepSheet, stepTitle } from '../components/frame/sheet.tsx';
import { Phrases } from '../components/text/phrases.tsx';
import type { FormToken, Frame } from '../frame.ts';

type TermsProps = {
  frame: Frame;
  form: FormToken;
  /** `terms-outdated` when a newer version came out meanwhile. */
  banner?: BannerCode | undefined;
};

/** F4. Posts `version`, `textHash`, `locale`: what was on this very page, not what is newest at the post. */
export function TermsPage({ frame, form, banner }: TermsProps): VNode {
  const { text, locale, signOut } = frame;
  const terms = termsIn(locale);
  const words = termsWords[text.locale];
  return (
    <Document frame={frame} title={stepTitle(text, words.short, 3)}>
      <StepSheet text={text} now={3}>
        <h1>{words.title}</h1>
        <Banner text={text} code={banner} />
        <p>{words.lead}</p>
        <TermsBody terms={terms} />
        <div class="actions">
          <Form token={form} bare hidden={{ version: terms.version, textHash: termsHash(locale), locale }}>
            <button class="button" type="submit">
              {words.agree}
            </button>
          </Form>
          {signOut && (
            <Form token={signOut} bare>
              <button class="button button--outline" type="submit">
                <Phrases text={words.decline} />
              </button>
            </Form>
          )}
        </div>
      </StepSheet>
    </Document>
  );
}

/** The terms for reading, from the footer. */
export function TermsReadingPage({ frame }: { frame: Frame }): VNode {
  const { text, locale } = frame;
  const words = termsWords[text.locale];
  return (
    <Document frame={frame} title={words.short}>
      <SingleSheet>
        <h1>{words.title}</h1>
        <TermsBody terms={termsIn(locale)} />
      </SingleSheet>
    </Document>
  );
}

function TermsBody({ terms }: { terms: TermsText }): VNode {
  return (
    <>
      <div class="rule">
        <h2>{terms.summaryTitle}</h2>
        <ul class="list">
          {terms.summary.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div class="terms">
        {terms.articles.map(({ title, body }) => (
          <>
            <h2>{title}</h2>
            <p>{body}</p>
          </>
        ))}
        <p class="quiet-text">{terms.edition}</p>
      </div>
    </>
  );
}
