import { Pool } from 'undici';
import { outgoingTrace } from '../telemetry/trace-ids.ts';

/** What is asked, the same of whichever replica; whoever asks gives up with the signal. */
export type Question = {
  readonly path: string;
  readonly body: string;
  readonly token: string;
  readonly signal: AbortSignal;
};

/** What came back: nothing of it is looked at here. */
export type Reply = { readonly status: number; readonly mediaType: string; readonly text: string };

/** One process of a service, and whether it may be asked: a circuit breaker (M. Nygard, Release It!). */
export type Replica = {
  /** When it last failed, if it has not answered since; null: it answers. */
  failedAt(): number | null;
  /** @throws what undici throws: no connection, a cut one, no answer in time. */
  ask(question: Question): Promise<Reply>;
  /** Finds out whether one that failed answers again, if it is time; nobody waits for it. */
  lookAgain(): void;
  close(): Promise<void>;
};

/** Milliseconds, and where they come from. */
export type ReplicaTimes = {
  /** An answer that takes longer raises a doubt: whether there is anybody at all is asked beside it. */
  readonly doubtMs: number;
  /** How long a replica has to say that it is there. */
  readonly probeMs: number;
  /** After so long one that failed is asked again whether it is there. */
  readonly lookAgainMs: number;
  readonly now: () => number;
};

/** Shorter than the servers keep idle connections (65 s), so that none is used while it is being closed. */
const KEEP_ALIVE_MS = 30_000;
const CONNECTIONS_PER_REPLICA = 64;
/** Within a data centre; whoever takes longer to accept is gone. */
const CONNECT_MS = 1_000;

/**
 * Opens by a connection that fails or an answer that does not come, closes by any answer. What finds out is a
 * request of our own, so that no member's question is spent on a process that hangs.
 */
export function createReplica(url: string, { doubtMs, probeMs, lookAgainMs, now }: ReplicaTimes): Replica {
  const pool = createPool(url);
  let failedAt: number | null = null;
  let isProbing = false;

  const noted = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      const given = await answer;
      failedAt = null;
      return given;
    } catch (error) {
      failedAt = now();
      throw error;
    }
  };
  const probe = async () => {
    if (isProbing) return;
    isProbing = true;
    await noted(greet(pool, probeMs)).catch(() => undefined);
    isProbing = false;
  };

  return {
    failedAt: () => failedAt,
    async ask(question) {
      const doubt = setTimeout(() => void probe(), doubtMs).unref();
      try {
        return await noted(post(pool, question));
      } finally {
        clearTimeout(doubt);
      }
    },
    lookAgain() {
      if (failedAt !== null && now() - failedAt >= lookAgainMs) void probe();
    },
    close: () => pool.destroy(),
  };
}

/** Any answer will do: that there is no such page says that somebody is there. */
async function greet(pool: Pool, limitMs: number): Promise<void> {
  const { body } = await pool.request({ path: '/', method: 'HEAD', signal: AbortSignal.timeout(limitMs) });
  await body.dump();
}

async function post(pool: Pool, { path, body: asked, token, signal }: Question): Promise<Reply> {
  const { statusCode, headers, body } = await pool.request({
    path,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      ...outgoingTrace(),
    },
    body: asked,
    signal,
  });
  const [mediaType = ''] = String(headers['content-type'] ?? '').split(';', 1);
  return { status: statusCode, mediaType: mediaType.trim(), text: await body.text() };
}

/** Time limits are those of the questions: undici's own would count anew with each part of an answer. */
function createPool(url: string): Pool {
  return new Pool(new URL(url).origin, {
    connections: CONNECTIONS_PER_REPLICA,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    connect: { timeout: CONNECT_MS },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
