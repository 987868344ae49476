import type { IncomingMessage } from 'node:http';
import { Problem } from '@genkan/kernel';
import type { Caller } from '../tokens/caller.ts';
import type { Verifier } from '../tokens/create-verifier.ts';
import { TokenRefused } from '../tokens/token-refused.ts';
import type { InternalRoute } from './internal-route.ts';
import { readJsonBody } from './read-json-body.ts';

/** A call that passed every check. */
export type Admitted = { readonly caller: Caller; readonly input: unknown };

/** The door of every internal route: all that is asked of a call before our own code runs, in this order. */
export async function admit(
  verifier: Verifier,
  route: InternalRoute,
  request: IncomingMessage,
): Promise<Admitted> {
  const caller = await callerByToken(verifier, request);
  assertIssuerMayCall(route, caller);
  assertKindOfSubject(route, caller);
  assertLevel(route, caller);
  assertOurSociety(verifier, caller);
  const input = inputBySchema(route, await readJsonBody(request));
  return { caller, input };
}

async function callerByToken(verifier: Verifier, request: IncomingMessage): Promise<Caller> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.authorization ?? '') ?? [];
  try {
    if (token === undefined) throw new TokenRefused(request.headers.authorization ? 'malformed' : 'missing');
    return await verifier.verify(token);
  } catch (error) {
    throw error instanceof TokenRefused ? new Problem('not-authenticated', {}, error) : error;
  }
}

function assertIssuerMayCall(route: InternalRoute, caller: Caller): void {
  if (!route.callers.includes(caller.issuer)) throw new Problem('caller-not-allowed');
}

function assertKindOfSubject(route: InternalRoute, caller: Caller): void {
  if (route.subject !== caller.kind) throw new Problem('subject-not-allowed');
}

/** A member route that lists no level is closed: whoever forgets the list opens nothing. */
function assertLevel(route: InternalRoute, caller: Caller): void {
  if (route.subject !== 'member') return;
  if (caller.level === undefined || !route.levels?.includes(caller.level))
    throw new Problem('level-not-allowed');
}

function assertOurSociety(verifier: Verifier, caller: Caller): void {
  if (caller.society !== verifier.society) throw new Problem('other-society');
}

function inputBySchema(route: InternalRoute, body: unknown): unknown {
  const result = route.request.safeParse(body);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join('.') || 'body';
  throw new Problem('invalid-request', { field });
}
