import type { OutputOf, onboardingRoutes } from '@genkan/contracts';
import { printable } from './printable.ts';

type Listed = OutputOf<typeof onboardingRoutes.listQuarantine>['events'][number];
type Shown = NonNullable<OutputOf<typeof onboardingRoutes.showQuarantined>['event']>;

/** A hire in quarantine: whose key is known with other content. */
export function describeQuarantined(event: Listed, flags: string): string {
  return [...linesOf(event), `    Next: ${command(`show ${event.id}`, flags)}`].join('\n');
}

/** The same with the names by which HR knows it, and what may be decided. */
export function describeInFull(event: Shown, flags: string): string {
  const { eventId, source, version, hrVersion, state, decided } = event;
  const names = [
    '    What it says, HR knows by these names:',
    `      event id    ${printable(eventId)}`,
    `      source      ${printable(source)}`,
    `      version     ${version} (what is known of the member: ${hrVersion})`,
  ];
  const why = decided?.why ? `: ${printable(decided.why)}` : '';
  const end = decided
    ? [`    ${state} at ${decided.at} by ${printable(decided.by)}${why}`]
    : choices(event, flags);
  return [...linesOf(event), ...names, ...end].join('\n');
}

function linesOf({ id, memberId, reason, fields, at }: Listed): string[] {
  const other = printable(fields.join(', '));
  return [`  ${id}`, `    set aside at ${at}, ${reason}: ${other}`, `    member ${memberId}`];
}

function choices({ id, newer }: Shown, flags: string): string[] {
  const drop = `    Next: ${command(`drop ${id} --reason "…"`, flags)}\n      what is known of the member stays`;
  if (newer) return [`    HR said something newer of this member, which goes before it: ${newer}`, drop];
  const accept = `    Next: ${command(`accept ${id}`, flags)}\n      what it says replaces what is known of the member`;
  return [accept, drop.replace('Next:', '  or:')];
}

function command(what: string, flags: string): string {
  return `npm run quarantine -- ${what}${flags}`;
}
