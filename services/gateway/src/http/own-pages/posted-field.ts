import type { Request } from 'express';

/** A field that was posted once, as text; '' where it is missing, and where it was posted twice. */
export function postedField(request: Pick<Request, 'body'>, name: string): string {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return '';
  const value = (body as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}
