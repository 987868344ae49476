import type { z } from 'zod';
import type { InternalRoute } from '../http/internal-route.ts';
import type { ProblemTable } from '../http/problem-table.ts';
import { ServiceUnavailable } from '../outage/outage.ts';
import type { TokenSubject } from '../tokens/caller.ts';
import type { Signer } from '../tokens/create-signer.ts';
import { readAnswer } from './read-answer.ts';
import type { ReplicaTimes } from './replica.ts';
import { createUpstreams } from './upstreams.ts';

export type InternalClientOptions = {
  /** The service that is called: the audience of the tokens. */
  readonly service: string;
  /** Its replicas. */
  readonly urls: readonly string[];
  readonly signer: Signer;
  readonly society: string;
  readonly problems: ProblemTable;
  /** The whole call, connecting included, where the route sets no limit of its own. */
  readonly timeoutMs: number;
  /** When a replica is doubted, left out and looked at again; tests are shorter. */
  readonly times?: ReplicaTimes;
};

export type InternalClient = {
  /**
   * Calls a route in somebody's name.
   * @throws Problem with one of the route's own codes; CallRefused where the service finds the request
   * malformed (our bug), CallFailed where it met a fault of its own; ServiceUnavailable for everything else, and where there is no answer in time.
   */
  call<Route extends InternalRoute>(
    route: Route,
    input: z.input<Route['request']>,
    as: TokenSubject,
  ): Promise<z.output<Route['response']>>;
  close(): Promise<void>;
};

/** Calls to one other service, spread over its replicas. */
export function createInternalClient(options: InternalClientOptions): InternalClient {
  const { service, signer, society, problems, timeoutMs } = options;
  const upstreams = createUpstreams(options.urls, options.times);
  return {
    async call(route, input, as) {
      const token = await signer.sign({ audience: service, society, subject: as });
      const { path, repeatable: isRepeatable = false, limitMs = timeoutMs } = route;
      const body = JSON.stringify(input);
      const asked = upstreams.post({ path, body, token, isRepeatable, limitMs });
      const reply = await asked.catch((error: unknown) => {
        throw new ServiceUnavailable(service, error);
      });
      return readAnswer(reply, { service, route, problems });
    },
    close: () => upstreams.close(),
  };
}
