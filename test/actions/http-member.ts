import { formFields } from './read-page.ts';
import { runningSystem } from './running-system.ts';
import type { Walker } from './walker.ts';

/** A tiny browser over HTTP: cookies, forms with their hidden fields, redirects. Fast enough for races. */
export type HttpMember = Walker & {
  /** One post with exactly these fields; nothing is followed. For races: many at once from one page. */
  post(action: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  /** One request that follows nothing and changes nothing of where this member stands. */
  get(path: string): Promise<Response>;
  /** What the form on this page would send, with these fields filled in. */
  filledForm(action: string, fields?: Readonly<Record<string, string>>): Record<string, string>;
  /** Name → value; a copy of this member's cookies. */
  cookies(): Map<string, string>;
};

const MAX_REDIRECTS = 5;

/** @param cookies a new browser has none; given ones are what another browser had. */
export function newHttpMember(cookies: ReadonlyMap<string, string> = new Map()): HttpMember {
  const origin = runningSystem().gateway;
  const jar = new Map(cookies);
  let page = { path: '', status: 0, html: '' };

  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie === '' ? {} : { cookie }) };
    return fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
  };
  const post = (action: string, fields: Readonly<Record<string, string>>) =>
    request(action, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) });

  const follow = async (path: string, first: Response): Promise<void> => {
    let [at, response] = [path, first];
    for (let hops = 0; hops < MAX_REDIRECTS; hops += 1) {
      keepCookies(jar, response);
      const location = response.headers.get('location');
      if (location === null) break;
      await response.body?.cancel();
      at = location;
      response = await request(location);
    }
    const { pathname } = new URL(at, origin);
    page = { path: pathname, status: response.status, html: await response.text() };
  };

  const filledForm = (action: string, fields: Readonly<Record<string, string>> = {}) => {
    const form = formFields(page.html, action);
    if (!form) throw new Error(`no form for ${action} on ${page.path} (status ${page.status})`);
    return { ...form, ...fields };
  };

  return {
    open: async (path) => follow(path, await request(path)),
    submit: async (action, fields) => follow(action, await post(action, filledForm(action, fields))),
    path: () => page.path,
    status: () => page.status,
    html: async () => page.html,
    post,
    get: (path) => request(path),
    filledForm,
    cookies: () => new Map(jar),
  };
}

function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const equals = pair.indexOf('=');
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
}
