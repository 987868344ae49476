import type { Request } from 'express';

/**
 * Was this form sent by one of our own pages? Browsers say so in `Origin`; the few that leave it out on
 * same-origin posts say it in `Sec-Fetch-Site`. Neither: refused (OWASP CSRF, "verifying origin").
 * `Origin: null` is no origin of ours; our own pages never send it, thanks to `Referrer-Policy: same-origin`.
 */
export function isFromOurPages(request: Request, publicOrigin: string): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined ? site === 'same-origin' : origin === publicOrigin;
}

/** Was this page opened from one of ours: by a link, or by a redirect after a form? */
export function isOpenedFromOurPages({ headers }: Request, publicOrigin: string): boolean {
  return (
    headers['sec-fetch-site'] === 'same-origin' || (headers.referer ?? '').startsWith(`${publicOrigin}/`)
  );
}

/** The only body that our forms send, in whichever case (RFC 9110, 8.3.1); `text/plain` is how foreign forms smuggle. */
export function isForm(request: Request): boolean {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';', 1);
  return type.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}
