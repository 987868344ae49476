import type { VNode } from 'preact';
import type { Frame } from '../../frame.ts';
import { LINKS } from '../../links.ts';
import { Native } from '../text/native.tsx';
import { Mark } from './mark.tsx';
import { Menu } from './menu.tsx';

export function Header({ frame }: { frame: Frame }): VNode {
  const { locale, society, member, signOut } = frame;
  return (
    <header class="header">
      <div class="header__inner">
        <a class="wordmark" href={member ? LINKS.home : LINKS.signIn}>
          <Mark />
          <span>
            <span class="wordmark__society">
              <Native locale={locale}>{society.name}</Native>
            </span>
            <span class="wordmark__name">
              <Native locale={locale}>{society.portalName}</Native>
            </span>
          </span>
        </a>
        {member && signOut && <Menu frame={frame} name={member.name} signOut={signOut} />}
      </div>
    </header>
  );
}
