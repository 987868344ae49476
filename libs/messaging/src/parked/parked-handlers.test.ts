import { type AuditRecord, parseKeyring } from '@genkan/kernel';
import type { Caller } from '@genkan/platform';
import { fakeClock, memoryDocuments } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import type { IncomingRecord } from '../bus/bus.ts';
import { Unacceptable } from '../consumer/failures.ts';
import { parkedDocuments } from './parked-documents.ts';
import { parkedEvents } from './parked-events.ts';
import { parkedHandlers } from './parked-handlers.ts';

const record: IncomingRecord = {
  ...{ topic: 't', partition: 0, offset: '1', key: null, headers: {}, value: '{}' },
  timestamp: new Date('2026-04-01T00:00:00Z'),
};
const operator = { subject: 'operator:local' } as Caller;

test('8.26: what is decided about a parked event is a line of the audit; what changes nothing is none', async () => {
  const documents = memoryDocuments(parkedDocuments);
  const keyring = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64url')}`);
  const parked = parkedEvents({ documents, keyring, clock: fakeClock('2026-04-02T00:00:00Z') });
  for (const offset of ['1', '2']) {
    await parked.park({ ...record, offset }, { group: 'g', reason: 'no id', tries: 1 });
  }
  const audited: AuditRecord[] = [];
  const outcomes = [new Unacceptable('no id')];
  const dispatch = async () => {
    const fault = outcomes.pop();
    if (fault) throw fault;
    return 'handled' as const;
  };
  const audit = (line: AuditRecord) => void audited.push(line);
  const handlers = parkedHandlers({ parked, consumer: { dispatch }, audit });
  const ask = (name: string, input: object) =>
    handlers.find(({ route }) => route.name === name)?.run(input, operator);

  await ask('replay-parked', { id: 't/0/1' });
  await ask('replay-parked', { id: 't/0/1' });
  await ask('replay-parked', { id: 't/0/1' });
  await ask('drop-parked', { id: 't/0/2', why: 'a test' });
  await ask('drop-parked', { id: 't/0/2', why: 'a test' });
  await ask('list-parked', { state: 'parked', limit: 10 });
  expect(audited).toEqual([
    { action: 'parked', outcome: 'parked-again', event: 't/0/1' },
    { action: 'parked', outcome: 'done', event: 't/0/1' },
    { action: 'parked', outcome: 'dropped', event: 't/0/2' },
  ]);
});
