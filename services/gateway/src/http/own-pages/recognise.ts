import type { Request } from 'express';
import type { Member } from '../../domain/session.ts';
import { believe } from './believe.ts';
import type { PageHouse } from './page-house.ts';

const askedAlready = new WeakMap<Request, Promise<Member | null>>();

/**
 * Who came with this request, null where nobody did. Asked once for each request: the page of a failure does not
 * wait a second time for what has just not answered. @throws as `believe` does: fail closed.
 */
export function whoComes(house: PageHouse, request: Request): Promise<Member | null> {
  const known = askedAlready.get(request);
  if (known) return known;
  const sid = house.cookie.read(request);
  const asked = sid === null ? Promise.resolve(null) : believe(sid, house);
  askedAlready.set(request, asked);
  return asked;
}

/** For pages that open nothing, whose reader is greeted by name where it can be had and is a stranger where not. */
export function recognise(house: PageHouse, request: Request): Promise<Member | null> {
  return whoComes(house, request).catch(() => null);
}
