import type { OutputOf, parkedRoutes } from '@genkan/contracts';
import { explainFields, nextStep } from './explain-parked.ts';
import { printable } from './printable.ts';

type ParkedEvent = OutputOf<typeof parkedRoutes.listParked>['events'][number];
type FoundEvent = NonNullable<OutputOf<typeof parkedRoutes.findParked>['event']>;

/** A parked event for people: what, since when, why, and the next step. `flags` lead to its service again. */
export function describeParked({ state, tries, at, ...event }: ParkedEvent, flags: string): string {
  const count = tries === 1 ? '1 try' : `${tries} tries`;
  const lines = [
    `  ${event.id}`,
    `    ${event.type}, ${state}, set aside at ${at} after ${count}`,
    `    Reason: ${event.reason}`,
  ];
  if (state !== 'parked') return lines.join('\n');
  const fields = explainFields(event).map((line) => `      ${line}`);
  return [...lines, ...fields, `    Next: ${nextStep(event, flags)}`].join('\n');
}

/** The names and places by which its sender finds an event again. */
export function describeOrigin(event: FoundEvent): string {
  const { eventId, source, time, topic, partition, offset, writtenAt, dropped } = event;
  const origin = { 'event id': eventId, source, time, topic, partition, offset, 'written at': writtenAt };
  const lines = Object.entries(origin).map(
    ([name, value]) => `      ${name.padEnd(12)}${printable(value ?? '(none)')}`,
  );
  const end = dropped
    ? [`    Dropped at ${dropped.at} by ${printable(dropped.by)}: ${printable(dropped.why)}`]
    : [];
  return [...end, '    To ask its sender for that event:', ...lines].join('\n');
}
