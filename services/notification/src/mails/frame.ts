import type { Society } from '@genkan/kernel';
import type { MailText } from '../text/mail-text.ts';
import { withoutBreaks } from './breakable.ts';
import { Html, html } from './html.ts';
import { ACCENT, BRAND, FLOOR, FLOOR_SOFT, INK, SOFT, type } from './look.ts';
import { paragraph, section } from './rows.ts';
import { STYLE_SHEET } from './style-sheet.ts';

/** A name without blanks may be longer than a phone is wide; the older of the two words is for older programs. */
const UNBREAKABLE_BREAKS = new Html('word-wrap:break-word;overflow-wrap:anywhere;');

export type Frame = {
  text: MailText;
  society: Society;
  /** `|` where a narrow screen may break it. */
  title: string;
  /** What inboxes show beside the subject. Never a secret. */
  preheader: string;
  /** When to call the help desk. */
  trouble: readonly string[];
};

/** What every mail has around its own rows: the society, the ribbon, the safety advice, the help desk. */
export function frame({ text, society, title, preheader, trouble }: Frame, rows: readonly Html[]): string {
  const safety = section(text.safety.title, [paragraph(text.safety.lines.join(text.joint), 0)], 32);
  return html`<!doctype html>
<html lang="${text.lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <meta name="format-detection" content="telephone=no, date=no, address=no">
    <title>${withoutBreaks(title)}</title>
    ${STYLE_SHEET}
  </head>
  <body class="g-ground" style="margin:0;padding:0;background-color:#f1f6f4;">
    <div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">${preheader}</div>
    <table role="presentation" class="g-ground" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f1f6f4" style="background-color:#f1f6f4;">
      <tr>
        <td align="center" style="padding:24px 0;${UNBREAKABLE_BREAKS}">
          <table role="presentation" class="g-sheet" width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="width:100%;max-width:600px;background-color:#ffffff;">
            ${[letterhead(society), ribbon(), ...rows, safety, floor(text, society, trouble)]}
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>
`.markup;
}

function letterhead({ name, portalName }: Society): Html {
  return html`<tr>
              <td class="g-pad" style="padding:24px 40px 16px;">
                <p class="g-soft" style="margin:0;${type({ size: 14, line: 20, colour: SOFT })}">${name}</p>
                <p class="g-ink" style="margin:0;${type({ size: 20, line: 28, colour: INK, bold: true })}letter-spacing:1px;">${portalName}</p>
              </td>
            </tr>`;
}

function ribbon(): Html {
  return html`<tr>
              <td style="font-size:0;line-height:0;">
                <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
                  <tr>
                    <td width="40" height="4" bgcolor="${BRAND}" style="width:40px;height:4px;background-color:${BRAND};font-size:0;line-height:0;">&nbsp;</td>
                    <td width="40" height="4" bgcolor="${ACCENT}" style="width:40px;height:4px;background-color:${ACCENT};font-size:0;line-height:0;">&nbsp;</td>
                    <td height="4" bgcolor="${BRAND}" style="height:4px;background-color:${BRAND};font-size:0;line-height:0;">&nbsp;</td>
                  </tr>
                </table>
              </td>
            </tr>`;
}

function floor(text: MailText, society: Society, trouble: readonly string[]): Html {
  const small = html`${type({ size: 16, line: 27, colour: FLOOR_SOFT })}`;
  const number = html`<a href="${telephoneLink(society.tel)}" style="color:#ffffff;text-decoration:none;">${society.tel}</a>`;
  return html`<tr>
              <td class="g-pad g-floor" bgcolor="${FLOOR}" style="padding:28px 40px 32px;background-color:${FLOOR};">
                <p style="margin:0;${type({ size: 17, line: 28, colour: '#ffffff', bold: true })}">${text.help.title}</p>
                <p style="margin:0;${type({ size: 28, line: 44, colour: '#ffffff', bold: true })}">${number}</p>
                <p style="margin:0;${small}">${text.help.desk(society.name)}<br>${society.hours}</p>
                <p style="margin:20px 0 0;${small}">${[...trouble, text.sendOnly].join(text.joint)}</p>
              </td>
            </tr>`;
}

/** RFC 3966 */
function telephoneLink(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
