import { type Access, PATHS } from '@genkan/contracts';
import type { Arrival } from '../http/own-pages/arrival.ts';
import type { PageHouse } from '../http/own-pages/page-house.ts';
import { gateOf } from './gate-of.ts';
import { requestOf } from './request-of.ts';
import { sessionOf } from './session-of.ts';

/** What all of them bring as their cookie unless told. */
export const SID = 'S'.repeat(43);

export type Coming = {
  session?: Parameters<typeof sessionOf>[0] | null;
  access?: Access;
  method?: 'GET' | 'POST';
  body?: unknown;
  sid?: string | null;
  path?: string;
  ending?: Arrival['ending'];
};

/** Somebody who comes to the home page with a full session; say only what is different. */
export function arrivalAt(
  house: PageHouse,
  {
    session = {},
    access = { levels: ['full'] },
    method = 'GET',
    body,
    sid = SID,
    path = PATHS.home,
    ending,
  }: Coming,
) {
  const bearer = session && { sid: SID, session: sessionOf(session), gate: gateOf() };
  const request = Object.assign(requestOf({ path, body }), { method });
  const route = { access, name: 'show-home', method: method.toLowerCase(), path };
  return { house, route, request, sid, bearer, ending } as unknown as Arrival;
}
