import { createHash } from 'node:crypto';
import type { Mail, MailSummary } from './mail-store.ts';

/** Makes the frame as high as its content; without JavaScript it scrolls. */
const FIT = `const frame = document.querySelector('iframe');
const fit = () => {
  frame.style.height = '0';
  frame.style.height = frame.contentDocument.documentElement.scrollHeight + 'px';
};
frame.addEventListener('load', fit);
addEventListener('resize', fit);`;

/**
 * What a page may do: one script of ours, and styles. The mail in the frame is bound by it too and so can load
 * nothing; its sandbox lets it run nothing.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(FIT).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'none'",
].join('; ');

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** The list of mails; it looks for new ones by itself. */
export function renderList(mails: readonly MailSummary[]): string {
  const rows = mails.map(
    (mail) =>
      `<tr><td>${formatTime(mail.date)}</td><td>${escapeHtml(mail.to)}</td>` +
      `<td><a href="/mails/${encodeURIComponent(mail.id)}">${escapeHtml(mail.subject) || '(no subject)'}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>Arrived</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const content = mails.length > 0 ? table : '<p>No mail yet. Every mail that Genkan sends arrives here.</p>';
  return renderPage('Mailbox', `<h1>Mailbox</h1>${content}`, '<meta http-equiv="refresh" content="3">');
}

/** One mail: its HTML in a frame without scripts and forms, and its text with links that open. */
export function renderMail(mail: Mail): string {
  const facts = [
    ['From', mail.from],
    ['To', mail.to],
    ['Arrived', formatTime(mail.date)],
  ];
  const list = facts
    .map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('');
  const text = mail.text ? `<h2>Text</h2><pre lang="ja">${linkify(escapeHtml(mail.text))}</pre>` : '';
  return renderPage(
    mail.subject,
    `<p><a href="/">All mails</a></p><h1 lang="ja">${escapeHtml(mail.subject)}</h1><dl>${list}</dl>${renderHtmlPart(mail.html)}${text}`,
  );
}

export function renderMissing(): string {
  return renderPage('Not here', '<h1>This mail is not here</h1><p><a href="/">All mails</a></p>');
}

function renderHtmlPart(html: string): string {
  if (!html) return '';
  // `allow-same-origin` lets the page measure the frame; without `allow-scripts` the mail cannot make use of it.
  const source = escapeHtml(`<base target="_blank">${html}`);
  return `<h2>HTML</h2><iframe title="HTML part of the mail" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" srcdoc="${source}"></iframe><script>${FIT}</script>`;
}

function linkify(escaped: string): string {
  return escaped.replace(
    /https?:\/\/[^\s<>"'「」（）]+/g,
    (url) => `<a href="${url}" target="_blank" rel="noopener">${url}</a>`,
  );
}

function formatTime(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo' });
}

function renderPage(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}
<title>${escapeHtml(title)}</title><style>
body{font:16px/1.7 system-ui,"Hiragino Sans","Noto Sans CJK JP",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1a1a1a}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem;border-bottom:1px solid #ccc}
@media (max-width:40rem){thead{display:none}tr,td{display:block}tr{padding:.5rem 0;border-bottom:1px solid #ccc}td{border:0;padding:0;overflow-wrap:anywhere}}
dl{display:grid;grid-template-columns:6rem 1fr;gap:.25rem}dd{margin:0;overflow-wrap:anywhere}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #ccc;padding:1rem}
iframe{width:100%;height:40rem;border:1px solid #ccc}
</style></head><body><main>${body}</main></body></html>`;
}
