import { isNativeError } from 'node:util/types';
import { Pool } from 'undici';

/** What came back: nothing of it is looked at here. */
export type Reply = { readonly status: number; readonly mediaType: string; readonly text: string };

export type Upstreams = {
  post(path: string, body: string, token: string): Promise<Reply>;
  close(): Promise<void>;
};

/** Shorter than the servers keep idle connections (65 s), so that none is used while it is being closed. */
const KEEP_ALIVE_MS = 30_000;
const CONNECTIONS_PER_REPLICA = 64;

/**
 * The replicas of one service, in turn. Only a refused connection leads to the next one: then the request has
 * certainly not been handled. After anything else it may have been, and is not sent twice.
 */
export function createUpstreams(urls: readonly string[], timeoutMs: number): Upstreams {
  const pools = urls.map((url) => createPool(url, timeoutMs));
  let turn = 0;

  const send = async (
    pool: Pool,
    path: string,
    init: { body: string; token: string; signal: AbortSignal },
  ) => {
    const { statusCode, headers, body } = await pool.request({
      path,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${init.token}`,
      },
      body: init.body,
      signal: init.signal,
    });
    const mediaType =
      String(headers['content-type'] ?? '')
        .split(';', 1)[0]
        ?.trim() ?? '';
    return { status: statusCode, mediaType, text: await body.text() };
  };

  return {
    async post(path, body, token) {
      turn = (turn + 1) % pools.length;
      const order = [...pools.slice(turn), ...pools.slice(0, turn)];
      const init = { body, token, signal: AbortSignal.timeout(timeoutMs) };
      let refused: unknown;
      for (const pool of order) {
        try {
          return await send(pool, path, init);
        } catch (error) {
          if (!isRefused(error)) throw error;
          refused = error;
        }
      }
      throw refused;
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.destroy()));
    },
  };
}

function createPool(url: string, timeoutMs: number): Pool {
  return new Pool(new URL(url).origin, {
    connections: CONNECTIONS_PER_REPLICA,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
}

function isRefused(error: unknown): boolean {
  return isNativeError(error) && 'code' in error && error.code === 'ECONNREFUSED';
}
