import type { Request } from 'express';
import type { Member, Session } from '../../domain/session.ts';
import { type Believed, believe } from './believe.ts';
import type { PageHouse } from './page-house.ts';

const askedAlready = new WeakMap<Request, Promise<Believed | null>>();
const readAlready = new WeakMap<Request, Promise<Session | null>>();

/** What its cookie opens, believed or not. Read once for each request. @throws StoreUnavailable */
export function sessionBehind(house: PageHouse, request: Request): Promise<Session | null> {
  const sid = house.cookie.read(request);
  const read = readAlready.get(request) ?? (sid === null ? Promise.resolve(null) : house.sessions.read(sid));
  readAlready.set(request, read);
  return read;
}

/**
 * Who came with this request; null without a cookie. Asked once for each request: the page of a failure does not
 * wait a second time for what has just not answered. @throws as `believe` does: fail closed.
 */
export function whoComes(house: PageHouse, request: Request): Promise<Believed | null> {
  const known = askedAlready.get(request);
  if (known) return known;
  const sid = house.cookie.read(request);
  const asked =
    sid === null
      ? Promise.resolve(null)
      : believe(sid, { services: house.services, sessions: { read: () => sessionBehind(house, request) } });
  askedAlready.set(request, asked);
  return asked;
}

/** For pages that open nothing, whose reader is greeted by name where it can be had and is a stranger where not. */
export async function recognise(house: PageHouse, request: Request): Promise<Member | null> {
  const believed = await whoComes(house, request).catch(() => null);
  return believed && 'member' in believed ? believed.member : null;
}
