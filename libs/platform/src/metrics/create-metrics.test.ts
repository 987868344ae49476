import { expect, test } from '@jest/globals';
import { createMetrics } from './create-metrics.ts';

const QUEUE = { name: 'genkan_queue', help: 'What waits.', labels: ['state'] };
const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('genkan_queue'));

test('8.27: what is read when somebody asks says what is true then', async () => {
  const metrics = createMetrics();
  let waiting = 3;
  metrics.readGauge(QUEUE, async () => [{ value: waiting, labels: { state: 'held' } }]);
  expect(lines(await metrics.render())).toEqual(['genkan_queue{state="held"} 3']);
  waiting = 0;
  expect(lines(await metrics.render())).toEqual(['genkan_queue{state="held"} 0']);
});

test('8.27: while the store is away it says nothing, and everything else is told', async () => {
  const metrics = createMetrics();
  let isAway = false;
  metrics.readGauge(QUEUE, async () => {
    if (isAway) throw new Error('away');
    return [{ value: 1, labels: { state: 'held' } }];
  });
  await metrics.render();
  isAway = true;
  const text = await metrics.render();
  expect(lines(text)).toEqual([]);
  expect(text).toContain('process_uptime_seconds');
});
