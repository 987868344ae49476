import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Faults, readFault } from './faults.ts';
import type { MailStore } from './mail-store.ts';
import { CONTENT_SECURITY_POLICY, renderList, renderMail, renderMissing } from './mailbox-pages.ts';

interface Answer {
  status: number;
  type: 'text/html' | 'application/json';
  body: string;
}

const html = (body: string, status = 200): Answer => ({ status, type: 'text/html', body });
const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});

/**
 * The mailbox's page and API: `GET /api/mails?to=`, `GET /api/mails/:id`, `DELETE /api/mails`, and for tests
 * `POST /api/faults { mode, times }`.
 */
export function createMailboxHttp(store: MailStore, faults: Faults): Server {
  return createServer((request, response) => {
    void answer(request, { store, faults })
      .catch((): Answer => json({ error: 'The request could not be read.' }, 400))
      .then((result) => send(response, result));
  });
}

async function answer(
  request: IncomingMessage,
  mailbox: { store: MailStore; faults: Faults },
): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, place = '', id = ''] = /^(\/mails|\/api\/mails)\/([^/]+)$/.exec(url.pathname) ?? [];
  switch (`${request.method} ${place ? `${place}/:id` : url.pathname}`) {
    case 'GET /':
      return html(renderList(mailbox.store.list()));
    case 'GET /mails/:id':
      return showMail(mailbox.store, id);
    case 'GET /api/mails':
      return json(mailbox.store.list(url.searchParams.get('to') ?? undefined));
    case 'GET /api/mails/:id':
      return giveMail(mailbox.store, id);
    case 'DELETE /api/mails':
      mailbox.store.clear();
      return json({ mails: 0 });
    case 'POST /api/faults':
      return setFault(mailbox.faults, await readJson(request));
    default:
      return json({ error: 'There is nothing at this address.' }, 404);
  }
}

function showMail(store: MailStore, id: string): Answer {
  const mail = store.find(id);
  return mail ? html(renderMail(mail)) : html(renderMissing(), 404);
}

function giveMail(store: MailStore, id: string): Answer {
  const mail = store.find(id);
  return mail ? json(mail) : json({ error: 'This mail is not here.' }, 404);
}

function setFault(faults: Faults, body: unknown): Answer {
  const fault = readFault(body);
  if (!fault)
    return json({ error: 'Send { "mode": "none|4xx|5xx|hang-at-data|drop-after-data", "times": 1 }.' }, 400);
  faults.set(fault.mode, fault.times);
  return json(fault);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'content-security-policy': CONTENT_SECURITY_POLICY,
    })
    .end(body);
}
