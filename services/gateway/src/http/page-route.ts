import type { Access, PortalRoute, PortalRouteName } from '@genkan/contracts';
import type { LeavingJourney, MemberJourney, OpenJourney } from '../journeys/visit.ts';

/** The journey that a line of the portal's table needs, by who may come in. */
export type JourneyOf<Route extends PortalRoute> = Route['access'] extends 'anyone'
  ? OpenJourney
  : Route extends { endsSession: true }
    ? LeavingJourney
    : MemberJourney;

/** One line of the portal's table, and what answers it. */
export type PageRoute = Pick<PortalRoute, 'method' | 'path'> & { readonly name: PortalRouteName } & (
    | { readonly access: 'anyone'; readonly journey: OpenJourney; readonly endsSession?: undefined }
    | { readonly access: Access; readonly journey: MemberJourney; readonly endsSession?: undefined }
    | { readonly access: Access; readonly journey: LeavingJourney; readonly endsSession: true }
  );
