import type { InputOf, OutputOf, RouteDefinition } from '@genkan/contracts';
import { Fault } from '../command-line/fault.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { openKeys } from '../data-folder/keys.ts';
import { readRunFile } from '../data-folder/run-file.ts';
import type { ServiceName } from '../services/service-names.ts';
import { SAMPLE_SOCIETY } from '../settings/sample-society.ts';
import { signOperatorToken } from './operator-token.ts';

/** Puts a question of the route tables to one service; what it answers has been parsed. */
export type Ask = <Route extends RouteDefinition>(
  route: Route,
  input: InputOf<NoInfer<Route>>,
) => Promise<OutputOf<Route>>;

/**
 * Asks the first process of the service as the operator; what it answers from is a store that all of them share.
 * @throws Fault where none runs, it cannot be reached, or it refuses.
 */
export function askAsOperator(data: DataFolder, service: ServiceName): Ask {
  const address = readRunFile(data).services[service][0]?.url;
  if (!address) throw new Fault(`No process of ${service} runs at the moment.`);
  const privateJwk = openKeys(data.keys).privateKey('operator');
  return async (route, input) => {
    const token = signOperatorToken({
      audience: service,
      privateJwk,
      society: SAMPLE_SOCIETY.id,
      now: new Date(),
    });
    const response = await fetch(`${address}${route.path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    }).catch(() => {
      throw new Fault(`${service} cannot be reached at ${address}.`);
    });
    const text = await response.text();
    const answer = response.ok ? readAnswer(route, text) : undefined;
    if (answer) return answer;
    throw new Fault(`${service} answered ${response.status} to ${route.name}: ${text}`);
  };
}

/** Undefined where it is not what the contract promises. */
function readAnswer<Route extends RouteDefinition>(route: Route, text: string): OutputOf<Route> | undefined {
  if (!text.startsWith('{')) return undefined;
  const answer = route.response.safeParse(JSON.parse(text));
  return answer.success ? (answer.data as OutputOf<Route>) : undefined;
}
