import type { VNode } from 'preact';
import { otpWords } from '../../../text/words/otp.ts';
import { otpEnrolWords } from '../../../text/words/otp-enrolment.ts';
import { Icon } from '../../components/text/icon.tsx';
import { Name } from '../../components/text/name.tsx';
import { Phrases } from '../../components/text/phrases.tsx';
import type { Frame } from '../../frame.ts';
import { EnrolmentKey } from './enrolment-key.tsx';
import { QrCode, SameQrCode } from './qr-code.tsx';

type IntoTheAppProps = {
  frame: Frame;
  /** otpauth:// (Key URI Format); becomes the QR code, and the button on a phone. */
  otpauthUri: string;
  /** Base32 without padding; shown in groups of four. */
  secret: string;
  /** Ids of what the member had open. */
  opened: readonly string[];
};

/** Of what can be opened here. */
const BY_KEY = 'by-key';
const BY_QR = 'by-qr';

/**
 * O2, twice: how it is read on a large screen, with the phone beside it, and on the phone itself, whose camera
 * cannot see what it shows. The style sheet shows one of them: nobody knows the width before.
 */
export function IntoTheApp(props: IntoTheAppProps): VNode {
  return (
    <>
      <Beside {...props} />
      <OnThisPhone {...props} />
    </>
  );
}

function Beside({ frame, otpauthUri, secret, opened }: IntoTheAppProps): VNode {
  const { text, locale } = frame;
  const words = otpEnrolWords[text.locale];
  return (
    <li class="if-wide">
      <h2>{words.scan}</h2>
      <p>{words.scanLead}</p>
      <QrCode content={otpauthUri} label={words.qr} />
      <p>{words.onThisPhone}</p>
      <details class="more" id={BY_KEY} open={opened.includes(BY_KEY)}>
        <summary>{words.cannotScan}</summary>
        <div class="more__body">
          <h3>{words.enterKey}</h3>
          <EnrolmentKey text={text} id="key" secret={secret} />
          <dl class="facts">
            <dt>{words.accountName}</dt>
            <dd>
              <Name locale={locale}>{otpWords[text.locale].suggestedName}</Name>
            </dd>
            <dt>{words.key}</dt>
            <dd>{words.keyWhat}</dd>
          </dl>
        </div>
      </details>
    </li>
  );
}

function OnThisPhone({ frame, otpauthUri, secret, opened }: IntoTheAppProps): VNode {
  const { text, locale } = frame;
  const words = otpEnrolWords[text.locale];
  const { suggestedName } = otpWords[text.locale];
  return (
    <li class="if-narrow">
      <h2>{words.intoApp}</h2>
      <p>{words.openLead}</p>
      <a class="button button--outline" href={otpauthUri}>
        <Icon name="outside" />
        {words.open}
      </a>
      <h3>{words.enterKey}</h3>
      <p>
        <Phrases text={words.byHandLead} />
      </p>
      <EnrolmentKey text={text} id="key-to-copy" secret={secret} />
      <ol class="list list--numbers">
        <li>{words.byHand.add}</li>
        <li>
          {words.byHand.name.before}
          <Name locale={locale}>{suggestedName}</Name>
          {words.byHand.name.after}
        </li>
        <li>{words.byHand.key}</li>
      </ol>
      <details class="more" id={BY_QR} open={opened.includes(BY_QR)}>
        <summary>{words.otherPhone}</summary>
        <div class="more__body">
          <p>{words.otherPhoneLead}</p>
          <SameQrCode label={words.qr} />
        </div>
      </details>
    </li>
  );
}
