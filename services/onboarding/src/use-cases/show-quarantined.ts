import type { InputOf, OutputOf, onboardingRoutes } from '@genkan/contracts';
import type { Member } from '../domain/member.ts';
import type { QuarantineEntry } from '../domain/quarantine.ts';
import { toEvent } from './list-quarantine.ts';

export type ShowQuarantinedPorts = {
  members: { get(memberId: string): Promise<Member | null> };
  quarantine: {
    get(id: string): Promise<QuarantineEntry | null>;
    findNewer(entry: QuarantineEntry): Promise<QuarantineEntry | null>;
  };
};

type Route = typeof onboardingRoutes.showQuarantined;

/** All that a decision needs but the values: HR knows what its event says, and the operator need not. */
export async function showQuarantined(
  { members, quarantine }: ShowQuarantinedPorts,
  { id }: InputOf<Route>,
): Promise<OutputOf<Route>> {
  const entry = await quarantine.get(id);
  const member = entry && (await members.get(entry.memberId));
  if (!member) return { event: null };
  const { event, version, state, decided } = entry;
  const newer = await quarantine.findNewer(entry);
  return {
    event: {
      ...toEvent(entry),
      ...{ source: event.source, version, hrVersion: member.hrVersion, state, newer: newer?.id ?? null },
      decided: decided && { ...decided, at: decided.at.toISOString() },
    },
  };
}
