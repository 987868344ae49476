import type { Request } from 'express';

/** A request as express hands it on; say only what matters. */
export function requestOf(
  differently: Partial<Record<'path' | 'ip' | 'query' | 'headers' | 'body', unknown>> = {},
) {
  return { path: '/', ip: '192.0.2.7', query: {}, headers: {}, ...differently } as unknown as Request;
}
