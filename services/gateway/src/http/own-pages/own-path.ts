import type { Request } from 'express';

/**
 * The path that was asked for, as one of this host's: `//evil.example/` would be another site's address in a
 * `Location` or a link.
 */
export function ownPath(request: Pick<Request, 'path'>): string {
  return request.path.replace(/^[/\\]+/, '/');
}
