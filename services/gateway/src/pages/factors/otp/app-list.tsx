import type { VNode } from 'preact';
import type { Text } from '../../../text/text.ts';
import { appWords } from '../../../text/words/otp.ts';
import { Icon } from '../../components/text/icon.tsx';
import { Phrases, withoutMarks } from '../../components/text/phrases.tsx';
import type { Frame } from '../../frame.ts';

/** The authenticator apps that the manual names (O5). */
export function AppList({ text }: { text: Text }): VNode {
  return (
    <ul class="list">
      {appWords[text.locale].map((app) => (
        <li key={app}>
          <Phrases text={app} />
        </li>
      ))}
    </ul>
  );
}

/** The same, each with its pages in the two stores: whoever has a phone in hand is one touch away. */
export function AppsInStores({ frame }: { frame: Frame }): VNode {
  return (
    <ul class="list">
      {appWords[frame.locale].map((app, index) => (
        <li key={app}>
          <Phrases text={app} />
          <div class="stores">
            <StoreLink app={app} store="App Store" href={frame.appStores[index]?.ios} />
            <StoreLink app={app} store="Google Play" href={frame.appStores[index]?.android} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Read out with the app's name first: three links that are all called "App Store" lead nowhere by ear. */
function StoreLink({ app, store, href }: { app: string; store: string; href?: string | undefined }): VNode {
  return (
    <a class="link" {...(href === undefined ? {} : { href })} rel="noreferrer">
      <Icon name="outside" />
      <span>
        <span class="for-readers">{withoutMarks(app)} </span>
        {store}
      </span>
    </a>
  );
}
