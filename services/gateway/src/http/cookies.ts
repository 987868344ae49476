import type { Request } from 'express';

/**
 * The session's cookie: opaque, host-only, out of reach of scripts. The plain name is for exactly
 * http://localhost, where Safari takes no `Secure` cookie (D7); everything else is https.
 */
export type SessionCookie = {
  read(request: Request): string | null;
  /** `Set-Cookie` values. */
  set(sid: string): string;
  clear(): string;
  /** One that says nothing, for a minute: does the browser bring any back? */
  trial(): string;
};

const SID = /^[A-Za-z0-9_-]{43}$/;

export function sessionCookie(publicOrigin: string): SessionCookie {
  const secure = publicOrigin.startsWith('https://');
  const name = secure ? '__Host-genkan' : 'genkan';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    read(request) {
      const sid = readCookie(request, name);
      return sid !== null && SID.test(sid) ? sid : null;
    },
    set: (sid) => `${name}=${sid}; ${attributes}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
    trial: () => `${name}-trial=1; ${attributes}; Max-Age=60`,
  };
}

/** Null where the cookie is missing, and where it stands twice: then somebody planted one. */
export function readCookie(request: Request, name: string): string | null {
  const values = (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? (values[0] ?? null) : null;
}
