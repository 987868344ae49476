import type { ComponentChildren, VNode } from 'preact';
import type { Frame } from '../../frame.ts';
import { LINKS } from '../../links.ts';
import { withoutMarks } from '../text/phrases.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

type DocumentProps = {
  frame: Frame;
  /** Names the page; marks of phrases are taken out. */
  title: string;
  /** An error came back: the title says so first, because screen readers read it first. */
  failed?: boolean;
  children: ComponentChildren;
};

/** The whole document around a page's own part (which brings `<main id="main">`). */
export function Document({ frame, title, failed = false, children }: DocumentProps): VNode {
  const { text, society, locale } = frame;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${failed ? text.frame.error : ''}${withoutMarks(title)}｜${society.portalName}`}</title>
        <link rel="icon" type="image/svg+xml" href={LINKS.icon} />
        <link rel="stylesheet" href={LINKS.styles} />
        <script type="module" src={LINKS.script} />
      </head>
      <body>
        <a class="skip" href="#main">
          {text.frame.skip}
        </a>
        <Header frame={frame} />
        {children}
        <Footer frame={frame} />
      </body>
    </html>
  );
}
