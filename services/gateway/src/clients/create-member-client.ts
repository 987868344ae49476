import { PROBLEMS } from '@genkan/contracts';
import { type Client, createClient, type InternalRoute, type Signer } from '@genkan/platform';
import type { Session } from '../domain/session.ts';
import { asMember } from './as-member.ts';
import { refuseTooLong } from './refuse-too-long.ts';

export type MemberClientOptions = {
  /** The service that is asked, and where its processes answer. */
  readonly service: string;
  readonly urls: readonly string[];
  readonly signer: Signer;
  readonly society: string;
  /** What somebody before a page can wait for; routes that hash passwords have a limit of their own. */
  readonly timeoutMs: number;
};

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
