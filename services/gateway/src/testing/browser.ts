import { attribute } from './read-page.ts';

/** What a browser shows after a request: nothing is followed by itself. */
export type Shown = {
  status: number;
  /** Of a redirect: where to; else ''. */
  location: string;
  html: string;
  headers: Headers;
};

type Options = { port: number; origin: string; cookie: string | undefined };
type Fields = Readonly<Record<string, string>>;

/** A browser without scripts: keeps its cookies, sends forms as our pages do, one request at a time. */
export function newBrowser({ port, origin, cookie }: Options) {
  const jar = new Map<string, string>(cookie ? [pairOf(cookie)] : []);

  async function request(path: string, init: RequestInit = {}): Promise<Shown> {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      html: await response.text(),
      headers: response.headers,
    };
  }

  const post = (path: string, fields: Fields, more: Fields = {}) =>
    request(path, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...more },
      body: new URLSearchParams(fields),
    });

  return {
    cookies: () => Object.fromEntries(jar),
    open: (path: string, headers: Fields = {}) => request(path, { headers }),
    send: request,
    post,
    /** The form of this page that is posted to `action`, filled in and sent. */
    async submit(page: string, action: string, fields: Fields = {}): Promise<Shown> {
      return post(action, { ...hiddenFields((await request(page)).html, action), ...fields });
    },
  };
}

export type Browser = ReturnType<typeof newBrowser>;

/** The hidden inputs of a form, by their names; a form may lead to a place on its page (`action#place`). */
export function hiddenFields(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => new RegExp(`action="${action}["#]`).test(part)) ?? '';
  const inputs = form.split('</form>', 1)[0]?.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const),
  );
}

function keep(jar: Map<string, string>, line: string): void {
  const [name, value] = pairOf(line);
  if (/max-age=0/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}

function pairOf(line: string): [string, string] {
  const [pair = ''] = line.split(';', 1);
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}
