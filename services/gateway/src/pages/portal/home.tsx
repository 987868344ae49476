import type { VNode } from 'preact';
import type { BannerCode } from '../../text/banners.ts';
import { homeWords } from '../../text/words/home.ts';
import { Document } from '../components/frame/document.tsx';
import { Banner, Message } from '../components/frame/message.tsx';
import { formatDay } from '../components/text/dates.ts';
import { Icon } from '../components/text/icon.tsx';
import { Name, NameInParts } from '../components/text/name.tsx';
import { iconOf, namesOf } from '../factors/index.ts';
import type { Frame } from '../frame.ts';

type HomeDevice = {
  id: string;
  /** One that this gateway does not know is shown as that. */
  kind: string;
  name: string;
  /** RFC 3339 */
  enrolledAt: string;
  /** RFC 3339; null until a code of it has signed somebody in. */
  lastUsedAt: string | null;
};

type HomeProps = {
  frame: Frame;
  name: string;
  devices: readonly HomeDevice[];
  banner?: BannerCode | undefined;
};

/** The portal, with only what is true today: who is here, and with which devices. */
export function HomePage({ frame, name, devices, banner }: HomeProps): VNode {
  const { text, locale } = frame;
  const words = homeWords[text.locale];
  // Straight from the set-up no device has signed anybody in yet: nobody comes back here.
  const wasHere = devices.some(({ lastUsedAt }) => lastUsedAt !== null);
  const greeting = wasHere ? words.welcomeBack : words.welcome;
  return (
    <Document frame={frame} title={words.short}>
      <div class="page page--home">
        <main class="sheet" id="main">
          <div class="home">
            <div>
              <Banner text={text} code={banner} />
              <div class="stack">
                <h1>
                  {greeting.before}
                  <wbr />
                  <NameInParts locale={locale} name={name} part="phrase" after={greeting.after} />
                </h1>
                <p class="quiet-text">{words.lead}</p>
              </div>
              <Message kind="info" title={words.soonTitle}>
                <p>{words.soon}</p>
                <p>{words.soonHelp}</p>
              </Message>
            </div>
            <div>
              <DevicesPanel frame={frame} devices={devices} />
            </div>
          </div>
        </main>
      </div>
    </Document>
  );
}

function DevicesPanel({ frame, devices }: { frame: Frame; devices: readonly HomeDevice[] }): VNode {
  const { text, locale } = frame;
  const words = homeWords[text.locale];
  return (
    <section class="panel stack" aria-labelledby="devices">
      <h2 id="devices">{words.devices}</h2>
      <ul class="rows">
        {devices.map((device) => (
          <li class="rows__main" key={device.id}>
            <Icon name={iconOf(device.kind)} />
            <div>
              <p class="rows__name">
                <Name locale={locale}>{device.name}</Name>
              </p>
              <p class="rows__meta">{namesOf(text, device.kind).short}</p>
              <p class="rows__meta">{words.enrolled(formatDay(locale, device.enrolledAt))}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
