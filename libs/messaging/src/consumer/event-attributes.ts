import type { Envelope } from '@genkan/contracts';
import type { SpanAttributes } from '@genkan/platform';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What a span tells of an event. The id only where it is a UUID, as ours are: other systems' ids are free
 * text, in which an employee number may stand.
 */
export function eventAttributes(group: string, { id, type }: Envelope): SpanAttributes {
  return {
    'genkan.group': group,
    'genkan.event.type': type,
    ...(UUID.test(id) ? { 'genkan.event.id': id } : {}),
  };
}
