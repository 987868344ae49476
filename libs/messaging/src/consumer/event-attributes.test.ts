import type { Envelope } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { eventAttributes } from './event-attributes.ts';

const envelope: Envelope = {
  ...{ id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', type: 'hr.employee-hired.v1', source: '/hr/1001' },
  ...{ time: '2026-12-01T01:00:00Z', subject: '', sequence: '', society: '' },
};

test('a UUID is told', () => {
  expect(eventAttributes('onboarding', envelope)).toEqual({
    'genkan.group': 'onboarding',
    'genkan.event.type': envelope.type,
    'genkan.event.id': envelope.id,
  });
});

test.each(['hire-1001-000123', `000123-${envelope.id}`, '見本花子'])('%s is not', (id) => {
  expect(Object.values(eventAttributes('onboarding', { ...envelope, id }))).not.toContain(id);
});
