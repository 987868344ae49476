import type { Locale } from '@genkan/contracts';
import type { VNode } from 'preact';
import type { Frame } from '../../frame.ts';
import { LINKS } from '../../links.ts';
import { Icon } from '../text/icon.tsx';
import { Name } from '../text/name.tsx';
import { Native } from '../text/native.tsx';
import { telephoneLink } from './telephone.ts';

const LANGUAGES: readonly { locale: Locale; name: string }[] = [
  { locale: 'ja', name: '日本語' },
  { locale: 'en', name: 'English' },
];

export function Footer({ frame }: { frame: Frame }): VNode {
  const { text, society, locale } = frame;
  return (
    <footer class="footer">
      <div class="footer__inner">
        <div>
          <h2>{text.frame.helpTitle}</h2>
          <a class="footer__tel" href={telephoneLink(society.tel)}>
            <Icon name="telephone" />
            {society.tel}
          </a>
          <p>
            {text.frame.helpDesk.before}
            <Name locale={locale}>{society.name}</Name>
            {text.frame.helpDesk.after}
          </p>
          <p class="footer__hours">
            <Native locale={locale}>{society.hours}</Native>
          </p>
        </div>
        <div class="footer__more">
          <LanguageLinks frame={frame} />
          <ul class="footer__links">
            <li>
              <a href={LINKS.terms}>{text.frame.terms}</a>
            </li>
            <li>
              <a href={LINKS.privacy}>{text.frame.privacy}</a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}

function LanguageLinks({ frame }: { frame: Frame }): VNode {
  return (
    <ul class="footer__links" aria-label={frame.text.frame.language}>
      {LANGUAGES.map(({ locale, name }) => (
        <li key={locale}>
          <a
            href={`${frame.path}?lang=${locale}`}
            lang={locale}
            hreflang={locale}
            data-language
            aria-current={locale === frame.locale ? 'true' : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
