import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describeError } from '../command-line/fault.ts';
import { findProgram, type SupervisedProgram } from './supervised-program.ts';

/** What a request to one process may say. */
interface Order {
  signal?: NodeJS.Signals;
  env?: Record<string, string>;
}

/** Where tests stop and start single processes. */
export interface ControlApi {
  port: number;
  token: string;
  programs(): readonly SupervisedProgram[];
}

/**
 * `GET /processes`; `POST /processes/:name/stop { signal? }` (stays down), `/start { env? }`,
 * `/restart { env? }`. On this machine only, with the token of run.json as bearer.
 */
export async function openControlApi(control: ControlApi): Promise<void> {
  const server = createServer((request, response) => {
    void handle(request, control)
      .catch((error: unknown) => ({ status: 409, body: { error: describeError(error) } }))
      .then((answer) => send(response, answer));
  });
  server.listen(control.port, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
}

interface Answer {
  status: number;
  body: unknown;
}

async function handle(request: IncomingMessage, control: ControlApi): Promise<Answer> {
  if (!isAllowed(request.headers.authorization ?? '', control.token)) {
    return { status: 401, body: { error: 'The token of run.json is needed.' } };
  }
  if (request.method === 'GET' && request.url === '/processes') {
    return { status: 200, body: control.programs().map(describeProgram) };
  }
  const [, name, verb] = /^\/processes\/([\w-]+)\/(stop|start|restart)$/.exec(request.url ?? '') ?? [];
  if (request.method !== 'POST' || !name)
    return { status: 404, body: { error: 'There is nothing at this address.' } };
  const program = findProgram(control.programs(), name);
  await carryOut(program, verb, await readOrder(request));
  return { status: 200, body: describeProgram(program) };
}

async function carryOut(
  program: SupervisedProgram,
  verb: string | undefined,
  { env, signal }: Order,
): Promise<void> {
  if (verb === 'stop') await program.stop(signal);
  else if (verb === 'start') await program.start(env);
  else await program.restart(env);
}

const describeProgram = ({ name, pid, state }: SupervisedProgram) => ({ name, pid: pid ?? null, state });

async function readOrder(request: IncomingMessage): Promise<Order> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text ? (JSON.parse(text) as Order) : {};
}

function isAllowed(header: string, token: string): boolean {
  const given = Buffer.from(header);
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
