import type { InputOf, OutputOf, onboardingRoutes } from '@genkan/contracts';
import type { Audit } from '@genkan/kernel';
import type { QuarantineEntry } from '../domain/quarantine.ts';
import { type ReplaceFactsPorts, replaceFacts } from './replace-facts.ts';

export type DecideQuarantinedPorts = ReplaceFactsPorts & {
  quarantine: {
    get(id: string): Promise<QuarantineEntry | null>;
    findNewer(entry: QuarantineEntry): Promise<QuarantineEntry | null>;
    accept(entry: QuarantineEntry, by: string): Promise<boolean>;
    drop(id: string, decided: { by: string; why: string }): Promise<boolean>;
  };
  audit: Audit;
};

type Route = typeof onboardingRoutes.decideQuarantined;
type Decided = OutputOf<Route>;

/**
 * A person decides about what HR said anew of somebody who is known. What is accepted takes effect first and is
 * recorded after it: where a process dies in between, deciding again finishes it.
 * @param by the operator, as their token says
 */
export async function decideQuarantined(
  ports: DecideQuarantinedPorts,
  decision: InputOf<Route>,
  by: string,
): Promise<Decided> {
  const entry = await ports.quarantine.get(decision.id);
  if (!entry) return { outcome: 'not-found' };
  if (entry.state !== 'open') return { outcome: 'not-open' };
  const decided =
    decision.decision === 'accept'
      ? await accept(ports, entry, by)
      : await drop(ports, entry, { by, why: decision.why });
  if (decided.outcome === 'accepted' || decided.outcome === 'dropped')
    ports.audit({ action: 'quarantine', outcome: decided.outcome, memberId: entry.memberId });
  return decided;
}

async function accept(ports: DecideQuarantinedPorts, entry: QuarantineEntry, by: string): Promise<Decided> {
  const newer = await ports.quarantine.findNewer(entry);
  if (newer) return { outcome: 'not-the-last', newer: newer.id };
  await replaceFacts(ports, entry);
  return { outcome: (await ports.quarantine.accept(entry, by)) ? 'accepted' : 'not-open' };
}

async function drop(
  { quarantine }: DecideQuarantinedPorts,
  { id }: QuarantineEntry,
  decided: { by: string; why: string },
): Promise<Decided> {
  return { outcome: (await quarantine.drop(id, decided)) ? 'dropped' : 'not-open' };
}
