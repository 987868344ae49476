import { Fault } from '../command-line/fault.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { openKeys } from '../data-folder/keys.ts';
import { readRunFile } from '../data-folder/run-file.ts';
import type { ServiceName } from '../services/service-names.ts';
import { SAMPLE_SOCIETY } from '../settings/sample-society.ts';
import { signOperatorToken } from './operator-token.ts';

/** One of a service's internal routes, and what it answered. */
export type Call = (route: string, body: object) => Promise<Record<string, unknown>>;

/**
 * Asks the first process of the service as the operator; what it answers from is a store that all of them share.
 * @throws Fault where none runs, it cannot be reached, or it refuses.
 */
export function openInternalApi(data: DataFolder, service: ServiceName): Call {
  const address = readRunFile(data).services[service][0]?.url;
  if (!address) throw new Fault(`No process of ${service} runs at the moment.`);
  const privateJwk = openKeys(data.keys).privateKey('operator');
  return async (route, body) => {
    const token = signOperatorToken({
      audience: service,
      privateJwk,
      society: SAMPLE_SOCIETY.id,
      now: new Date(),
    });
    const response = await fetch(`${address}/internal/${route}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => {
      throw new Fault(`${service} cannot be reached at ${address}.`);
    });
    const answer = await response.text();
    if (response.ok && answer.startsWith('{')) return JSON.parse(answer) as Record<string, unknown>;
    throw new Fault(`${service} answered ${response.status} to ${route}: ${answer}`);
  };
}

/** The one list in an answer, whatever the route calls it. */
export function rowsOf(answer: Record<string, unknown>): Record<string, unknown>[] {
  const rows = Object.values(answer).find((value) => Array.isArray(value));
  return (rows ?? []) as Record<string, unknown>[];
}

/** A stranger's text for a terminal: control characters would be obeyed. */
export function printable(text: unknown): string {
  return String(text).replaceAll(/\p{Cc}/gu, '\uFFFD');
}

/** Rows of an answer, each with its id first. */
export function printTable(title: string, answer: Record<string, unknown>): void {
  const rows = rowsOf(answer);
  console.log(`${title}: ${rows.length === 0 ? 'nothing' : rows.length}`);
  for (const row of rows) {
    const { id, ...facts } = row;
    const line = Object.entries(facts).map(
      ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    );
    console.log(`  ${printable(id)}\n    ${printable(line.join(', '))}`);
  }
}
