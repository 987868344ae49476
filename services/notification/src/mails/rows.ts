import { Html, html } from './html.ts';
import { BRAND, INK, LINE, SOFT, TINT, type } from './look.ts';

/** Rows of the sheet, from which mails are put together. Paddings as in the design of the pages. */

export function opening(title: Html, paragraphs: readonly string[]): Html {
  return html`<tr>
              <td class="g-pad" style="padding:32px 40px 8px;">
                <h1 class="g-ink" style="margin:0 0 24px;${type({ size: 24, line: 34, colour: INK, bold: true })}">${title}</h1>
                ${paragraphs.map((text) => paragraph(text))}
              </td>
            </tr>`;
}

export function paragraph(text: string, below = 16): Html {
  return html`<p class="g-ink" style="margin:0 0 ${String(below)}px;${type({ size: 17, line: 29, colour: INK })}">${text}</p>`;
}

function heading(text: string): Html {
  return html`<h2 class="g-ink" style="margin:0 0 8px;${type({ size: 20, line: 28, colour: INK, bold: true })}">${text}</h2>`;
}

/** Of what is copied letter by letter: a mail program that translates leaves it as it is. */
const AS_IS = new Html(' translate="no"');

/** `typed`: to be copied letter by letter, hence large and of one width. */
export type Entry = { label: string; value: Html; typed?: boolean };

/** The tinted box with what the mail is about. */
export function entryBox(entries: readonly Entry[]): Html {
  return html`<tr>
              <td class="g-pad" style="padding:0 40px;">
                <table role="presentation" class="g-tint" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${TINT}" style="background-color:${TINT};border-radius:12px;">
                  ${entries.map((entry, index) => entryRows(entry, index === entries.length - 1))}
                </table>
              </td>
            </tr>`;
}

function entryRows({ label, value, typed = false }: Entry, last: boolean): Html {
  const style = typed
    ? html`${type({ size: 24, line: 36, colour: INK, bold: true, mono: true })}letter-spacing:1px;`
    : type({ size: 18, line: 36, colour: INK, bold: true });
  const below = last
    ? html`padding:0 20px 16px;`
    : html`padding:0 20px 14px;border-bottom:1px solid ${LINE};`;
  return html`<tr>
                    <td class="g-soft" style="padding:14px 20px 0;${type({ size: 16, line: 24, colour: SOFT })}">${label}</td>
                  </tr>
                  <tr>
                    <td class="g-ink g-line"${typed ? AS_IS : ''} style="${below}${style}">${value}</td>
                  </tr>`;
}

export function note(text: string): Html {
  return html`<tr>
              <td class="g-pad" style="padding:12px 40px 24px;">
                <p class="g-soft" style="margin:0;${type({ size: 16, line: 27, colour: SOFT })}">${text}</p>
              </td>
            </tr>`;
}

/** The address stands below as well, for programs that show no links. */
export function button({ label, hint, url }: { label: string; hint: string; url: string }): Html {
  return html`<tr>
              <td class="g-pad" style="padding:0 40px 8px;">
                <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
                  <tr>
                    <td class="g-button" align="center" bgcolor="${BRAND}" style="background-color:${BRAND};border-radius:12px;">
                      <a href="${url}" style="display:block;padding:14px 24px;${type({ size: 18, line: 28, colour: '#ffffff', bold: true })}text-decoration:none;">${label}</a>
                    </td>
                  </tr>
                </table>
                <p class="g-soft" style="margin:12px 0 0;${type({ size: 16, line: 27, colour: SOFT })}">${hint}<br><a class="g-brand" href="${url}" style="color:${BRAND};">${url}</a></p>
              </td>
            </tr>`;
}

export function numberedSteps(steps: readonly string[]): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
                  ${steps.map((step, index) => numberedStep(step, index + 1))}
                </table>`;
}

function numberedStep(step: string, number: number): Html {
  return html`<tr>
                    <td class="g-brand" width="32" valign="top" style="padding:4px 0;${type({ size: 17, line: 28, colour: BRAND, bold: true })}">${String(number)}</td>
                    <td class="g-ink" valign="top" style="padding:4px 0;${type({ size: 17, line: 28, colour: INK })}">${step}</td>
                  </tr>`;
}

/** A part with its own heading. */
export function section(title: string, content: readonly Html[], below = 8): Html {
  return html`<tr>
              <td class="g-pad" style="padding:${below === 8 ? '32px 40px 8px' : `24px 40px ${below}px`};">
                ${heading(title)}
                ${content}
              </td>
            </tr>`;
}
