import { type InputOf, onboardingRoutes } from '@genkan/contracts';
import { Fault } from '../command-line/fault.ts';
import { type DataFolder, dataFlag } from '../data-folder/data-folder.ts';
import { type Ask, askAsOperator } from './ask-service.ts';
import { describeInFull, describeQuarantined } from './quarantine-lines.ts';

/** Onboarding, which has the quarantine, and the flags of a next command that lead to the same data folder. */
export interface Quarantine {
  ask: Ask;
  flags: string;
}

/** Throws a {@link Fault} if onboarding cannot be asked. */
export function openQuarantine(data: DataFolder): Quarantine {
  return { ask: askAsOperator(data, 'onboarding'), flags: dataFlag(data) };
}

/** Prints the hires that wait for a decision. */
export async function listQuarantine({ ask, flags }: Quarantine, limit: number): Promise<void> {
  const { events } = await ask(onboardingRoutes.listQuarantine, { limit });
  console.log(`Quarantine: ${events.length || 'nothing'}`);
  for (const event of events) console.log(describeQuarantined(event, flags));
}

/** Prints one, decided or not. Throws a {@link Fault} if there is none of that id. */
export async function showQuarantined({ ask, flags }: Quarantine, id: string): Promise<void> {
  const { event } = await ask(onboardingRoutes.showQuarantined, { id });
  if (!event) throw notFound(id);
  console.log(describeInFull(event, flags));
}

/** Accepts or drops one. Throws a {@link Fault} that says what stands in the way. */
export async function decideQuarantined(
  { ask, flags }: Quarantine,
  decision: InputOf<typeof onboardingRoutes.decideQuarantined>,
): Promise<void> {
  const { id } = decision;
  const { outcome, newer } = await ask(onboardingRoutes.decideQuarantined, decision);
  const show = (which: string) => `npm run quarantine -- show ${which}${flags}`;
  if (outcome === 'not-found') throw notFound(id);
  if (outcome === 'not-open') throw new Fault(`${id} was decided before: ${show(id)}`);
  if (outcome === 'not-the-last')
    throw new Fault(
      `HR said something newer of this member, accept or drop that one first: ${show(newer ?? '')}`,
    );
  console.log(`${id}: ${outcome}`);
  if (outcome === 'accepted')
    console.log('If a notice was blocked for want of an address: npm run notices -- list --state blocked');
}

/** Throws a {@link Fault} if onboarding would take it for no id. */
export function readQuarantinedId(id: string): string {
  if (onboardingRoutes.showQuarantined.request.safeParse({ id }).success) return id;
  throw new Fault(`"${id}" is no id of a quarantined event; npm run quarantine -- list shows them.`);
}

function notFound(id: string): Fault {
  return new Fault(`Nothing is in quarantine under ${id}; npm run quarantine -- list shows what is.`);
}
