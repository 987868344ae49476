import type { VNode } from 'preact';
import type { Frame } from '../../frame.ts';
import { LINKS } from '../../links.ts';
import { Name } from '../text/name.tsx';
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
              <Name locale={locale}>{society.name}</Name>
            </span>
            <span class="wordmark__name">
              <Name locale={locale}>{society.portalName}</Name>
            </span>
          </span>
        </a>
        {member && signOut && <Menu frame={frame} name={member.name} signOut={signOut} />}
      </div>
    </header>
  );
}
