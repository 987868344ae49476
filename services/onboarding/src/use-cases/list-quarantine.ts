import type { InputOf, OutputOf, onboardingRoutes } from '@genkan/contracts';
import type { QuarantineEntry } from '../domain/quarantine.ts';

export type ListQuarantinePorts = { quarantine: { list(limit: number): Promise<QuarantineEntry[]> } };

type Route = typeof onboardingRoutes.listQuarantine;

/** Events that wait for a decision, oldest first: which and why, never what they say. */
export async function listQuarantine(
  { quarantine }: ListQuarantinePorts,
  { limit }: InputOf<Route>,
): Promise<OutputOf<Route>> {
  const entries = await quarantine.list(limit);
  return { events: entries.map(toEvent) };
}

/** What is told of an entry. */
export function toEvent({ id, event, memberId, reason, fields, at }: QuarantineEntry) {
  return { id, eventId: event.id, memberId, reason, fields, at: at.toISOString() };
}
