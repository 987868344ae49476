import { PROBLEMS } from '@genkan/contracts';
import { createInternalClient, type InternalClient, type InternalClientOptions } from '@genkan/platform';
import { refuseTooLong } from './refuse-too-long.ts';

export type MemberClientOptions = Omit<InternalClientOptions, 'problems'>;

/** Calls to a service with what members typed into our forms. */
export function createMemberClient(options: MemberClientOptions): InternalClient {
  const client = createInternalClient({ ...options, problems: PROBLEMS });
  return {
    async call(route, input, as) {
      refuseTooLong(route, input);
      return client.call(route, input, as);
    },
    close: () => client.close(),
  };
}
