import { fakeClock, memoryDocuments } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { type Documents, defineDocuments } from '../mongo/documents.ts';
import { type Counter, createCounters } from './create-counters.ts';

const RULE = { limit: 5, windowMs: 60_000 };

const definition = defineDocuments<Counter>({
  name: 'counters',
  fields: { _id: 'string', n: 'number', until: 'date' },
  indexes: [{ fields: { until: 1 } }],
});

function atCounters() {
  const clock = fakeClock();
  const documents = memoryDocuments(definition);
  const counters = createCounters(documents, clock);
  const countGranted = async (subject: string, rule: Parameters<typeof counters.reserve>[1] = RULE) => {
    const all = await Promise.all(Array.from({ length: 50 }, () => counters.reserve(subject, rule)));
    return all.filter(({ granted }) => granted).length;
  };
  return { clock, documents, counters, countGranted };
}

test('however many come at once, the limit is what passes; the next window begins anew', async () => {
  const { clock, countGranted } = atCounters();
  expect(await countGranted('someone')).toBe(5);
  expect(await countGranted('someone else')).toBe(5);
  clock.advance(60_000);
  expect(await countGranted('someone')).toBe(5);
});

test('what is released may be reserved again, and never more', async () => {
  const { counters, countGranted } = atCounters();
  const reserved = await counters.reserve('someone', RULE);
  if (!reserved.granted) throw new Error('not granted');
  expect(reserved.left).toBe(4);
  for (let n = 0; n < 3; n += 1) await counters.release(reserved);
  expect(await countGranted('someone')).toBe(5);
});

test('the window of a rule for once opens at the first count and has no turn within', async () => {
  const { clock, counters, countGranted } = atCounters();
  const once = { ...RULE, once: true } as const;
  clock.advance(59_999);
  expect(await countGranted('someone', once)).toBe(5);
  clock.advance(59_999);
  expect(await counters.sweep()).toBe(0);
  expect(await countGranted('someone', once)).toBe(0);
  clock.advance(1);
  expect(await counters.sweep()).toBe(1);
});

/** Somebody else's first upsert of the same counter falls between ours and its answer. */
function overtakenOnce(documents: Documents<Counter>): Documents<Counter> {
  let calls = 0;
  return {
    ...documents,
    upsert: async (filter, update) => {
      calls += 1;
      const counted = await documents.upsert(filter, update);
      return calls === 1 ? null : counted;
    },
  };
}

test('of two first ones at once both are counted, none is told that it is full', async () => {
  const { clock, documents } = atCounters();
  const counters = createCounters(overtakenOnce(documents), clock);
  expect(await counters.reserve('someone', RULE)).toMatchObject({ granted: true, left: 3 });
  const narrow = createCounters(overtakenOnce(documents), clock);
  expect(await narrow.reserve('someone else', { ...RULE, limit: 1 })).toMatchObject({ granted: false });
});
