import { PROBLEMS } from '@genkan/contracts';
import { type Client, createClient, type InternalClientOptions, type InternalRoute } from '@genkan/platform';
import type { Session } from '../domain/session.ts';
import { asMember } from './as-member.ts';
import { refuseTooLong } from './refuse-too-long.ts';

/** `timeoutMs`: what somebody before a page can wait for; routes that hash passwords have a limit of their own. */
export type MemberClientOptions = Omit<InternalClientOptions, 'problems'>;

/** Calls to a service with what members typed into our forms, in the name of their sessions. */
export function createMemberClient<Routes extends Readonly<Record<string, InternalRoute>>>(
  routes: Routes,
  options: MemberClientOptions,
): Client<Routes, Session> {
  return createClient<Routes, Session>(routes, {
    ...options,
    problems: PROBLEMS,
    memberOf: asMember,
    check: refuseTooLong,
  });
}
