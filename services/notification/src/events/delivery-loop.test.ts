import { deriveId } from '@genkan/kernel';
import { createLog, createMetrics, type DueLoop } from '@genkan/platform';
import { until } from '@genkan/testkit';
import { afterEach, describe, expect, test } from '@jest/globals';
import { credentialOrder } from '../testing/orders.ts';
import { LEASE_MS, openPostOffice } from '../testing/post-office.ts';
import type { DeliveryOutcome } from '../use-cases/deliver-notice.ts';
import { createDeliveryLoop } from './delivery-loop.ts';

const log = createLog({ SERVICE_NAME: 'notification', LOG_LEVEL: 'silent' });
const ids = ['a', 'b', 'c', 'd', 'e'].map((name) => deriveId('test', name));

let loop: DueLoop | undefined;

afterEach(async () => {
  await loop?.stop();
});

function start(
  office: ReturnType<typeof openPostOffice>,
  options: { concurrency?: number; pollMs?: number } = {},
) {
  const { notices, clock } = office;
  const metrics = createMetrics();
  const { concurrency = 8, pollMs = 60_000 } = options;
  const outcomes: DeliveryOutcome[] = [];
  const trying = { now: 0, most: 0 };
  loop = createDeliveryLoop({
    findDue: notices.findDue,
    async deliver(notice) {
      trying.now += 1;
      trying.most = Math.max(trying.most, trying.now);
      const outcome = await office.deliver(notice);
      trying.now -= 1;
      outcomes.push(outcome);
      return outcome;
    },
    recoverLeases: office.recover,
    concurrency,
    clock,
    log,
    metrics,
    pollMs,
    firstPauseMs: 5,
  });
  return { loop, metrics, outcomes, trying };
}

describe('the delivery', () => {
  test('sends what is due when it starts, all of it', async () => {
    const office = openPostOffice();
    for (const id of ids) await office.accept(credentialOrder({ id }));
    const { loop } = start(office, { concurrency: 2 });
    await loop.start();
    await until('all are sent', () => office.sent.length === ids.length);
    expect(new Set(office.sent.map(({ noticeId }) => noticeId))).toEqual(new Set(ids));
  });

  test('is woken by what is accepted', async () => {
    const office = openPostOffice();
    const { loop } = start(office);
    await loop.start();
    await office.accept();
    loop.wake();
    await until('it is sent', () => office.sent.length === 1);
  });

  test('finds by its poll what others left', async () => {
    const office = openPostOffice();
    const { loop, metrics } = start(office, { pollMs: 20 });
    const notice = await office.accept();
    await office.notices.claim(notice, office.clock.now());
    await loop.start();
    office.clock.advance(LEASE_MS);
    await until('it is sent', () => office.sent.length === 1);
    expect(await metrics.render()).toContain('genkan_notices_total{outcome="due"} 1');
  });

  test('one recipient who hangs does not hold up the others', async () => {
    const office = openPostOffice();
    let letGo: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let first = true;
    office.answer = async () => {
      if (first) {
        first = false;
        await hanging;
      }
      return { status: 'accepted' };
    };
    for (const id of ids) await office.accept(credentialOrder({ id }));
    const { loop } = start(office, { concurrency: 2 });
    await loop.start();
    await until('the others are sent', () => office.sent.length === ids.length - 1);
    letGo();
    await until('all are sent', () => office.sent.length === ids.length);
  });

  test('while the mail server is away, one notice at a time tries', async () => {
    const office = openPostOffice();
    office.unreachable = 'smtp-unreachable';
    for (const id of ids) await office.accept(credentialOrder({ id }));
    const { loop, outcomes, trying } = start(office, { pollMs: 20, concurrency: ids.length });
    await loop.start();
    await until('all have tried', () => outcomes.length === ids.length);
    trying.most = 0;
    office.clock.advance(10_000);
    await until('some have tried again', () => outcomes.length >= ids.length + 3);
    expect(trying.most).toBe(1);
    office.unreachable = null;
    office.clock.advance(10_000);
    await until('all are sent', () => office.sent.length === ids.length);
  });

  test('one that cannot even be claimed is passed over, and looked at again in a minute', async () => {
    const office = openPostOffice();
    const [odd = '', ...others] = ids;
    await office.accept(credentialOrder({ id: odd }));
    let claims = 0;
    const fails = () => {
      claims += 1;
      return Promise.reject(new TypeError('no fence'));
    };
    office.claiming = fails;
    const { loop } = start(office, { pollMs: 20, concurrency: 1 });
    await loop.start();
    await until('it was tried', () => claims === 1);
    office.claiming = (claim, notice) => (notice.id === odd ? fails() : claim());
    for (const id of others) await office.accept(credentialOrder({ id }));
    await until('the others are sent', () => office.sent.length === others.length);
    expect(claims).toBe(1);
    office.clock.advance(60_000);
    await until('it was tried again', () => claims === 2);
  });

  test('counts a zombie that the fence stopped', async () => {
    const office = openPostOffice();
    const { loop, metrics, outcomes } = start(office, { pollMs: 20 });
    office.beforeConnecting = async () => {
      office.beforeConnecting = async () => undefined;
      office.clock.advance(LEASE_MS);
      await office.recover();
      await office.deliverDue();
    };
    await office.accept();
    await loop.start();
    await until('both have ended', () => outcomes.includes('refused'));
    expect(office.sent).toHaveLength(1);
    await until('it is counted', async () =>
      (await metrics.render()).includes('genkan_notices_refused_total 1'),
    );
  });
});
