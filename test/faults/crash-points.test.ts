import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitUntilAllRun } from '../actions/control-processes.ts';
import { readAccountId, waitForMemberId } from '../actions/find-member.ts';
import { readMetric } from '../actions/read-metric.ts';
import { runningSystem } from '../actions/running-system.ts';
import { waitUntil } from '../actions/wait-until.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';
import { CRASH_POINTS, type CrashPoint } from './crash-points.ts';
import { type CrashTrap, setCrashTrap } from './crash-trap.ts';
import { findDisorder, findUntold, type PublishedFact, readFacts } from './facts-in-order.ts';
import { type Fate, fateOf, type Hire, hire } from './fate-of-hire.ts';

const ROUNDS = 8;

let trap: CrashTrap;
beforeAll(async () => {
  trap = await setCrashTrap(CRASH_POINTS);
  await waitUntilQuiet();
});
afterAll(async () => {
  await waitUntilAllRun();
  await trap.remove();
  await waitUntilQuiet();
});

/** Everybody who was hired while processes died, and what had become of them when all was quiet again. */
const fates = new Map<Hire, Fate>();

/**
 * A dead consumer costs its group seconds, so several points are armed at a time and as many people are hired:
 * each must come through, wherever the processes die. A point that nobody comes by fails its round.
 */
describe.each(inRounds(CRASH_POINTS))('processes die in round %#', (...round) => {
  let found: Fate[] = [];
  beforeAll(async () => {
    await trap.revive();
    for (const point of round) trap.arm(point);
    const hires = await Promise.all(round.map(hire));
    await trap.allReached(round);
    await trap.revive();
    await waitUntilQuiet();
    found = await Promise.all(hires.map(fateOf));
    for (const [index, fate] of found.entries()) fates.set(hires[index] as Hire, fate);
  });

  test.each(round.map(({ service, name }, index) => ({ service, name, index })))(
    '$service dies at $name: the account is there, and one mail or one in doubt',
    ({ index }) => {
      expect([
        { accounts: 1, mails: 1, notices: ['sent'] },
        // Held and listed, never sent twice by itself.
        { accounts: 1, mails: 0, notices: ['in-doubt'] },
        { accounts: 1, mails: 1, notices: ['in-doubt'] },
      ]).toContainEqual(found[index]);
    },
  );

  for (const { name, inDoubt } of round.filter((point) => point.inDoubt !== undefined)) {
    test(`what was sent when its process died at ${name} is held and listed`, () => {
      expect(found).toContainEqual({ accounts: 1, mails: inDoubt, notices: ['in-doubt'] });
    });
  }
});

/** A fact that tells of a state, by that too. */
const nameOf = ({ type, data: { state } }: PublishedFact) =>
  state === undefined ? type : `${type} ${state}`;

describe('after all deaths', () => {
  let facts: PublishedFact[] = [];
  beforeAll(async () => {
    facts = await readFacts();
  });

  test('nobody’s fate has changed: no second mail, nothing in doubt sent by itself', async () => {
    expect(fates.size).toBe(CRASH_POINTS.length);
    const now = await Promise.all([...fates.keys()].map(fateOf));
    expect(now).toEqual([...fates.values()]);
  });

  test('of every hire each fact on the way to the mail was told', async () => {
    for (const [{ person, eventId }, { notices }] of fates) {
      const memberId = await waitForMemberId(person, eventId);
      const own = [memberId, await readAccountId(memberId)];
      const told = facts.filter(({ key }) => own.includes(key)).map(nameOf);
      expect(told).toEqual(
        expect.arrayContaining([
          'onboarding.member-registered.v1',
          'identity.account-created.v1',
          'onboarding.notice-ordered.v1',
          ...notices.map((state) => `notification.notice-changed.v1 ${state}`),
        ]),
      );
    }
  });

  test('of no aggregate a fact is missing or out of order; doubles are allowed', async () => {
    expect(findDisorder(facts)).toEqual([]);
    expect(await findUntold(facts)).toEqual([]);
  });
});

describe.each([
  { name: 'notice-claimed', refused: true },
  { name: 'slip-read', refused: true },
  // It was past the fence when it fell asleep; the others hold the notice in doubt until it wakes and tells.
  { name: 'transmitting-marked', refused: false },
])('a notification process sleeps past its lease at $name', ({ name, refused }) => {
  test('still one mail', async () => {
    const point = pointNamed(name);
    const refusedBefore = await countRefused();
    trap.arm(point, 'SIGSTOP');
    const hired = await hire();
    const pid = await trap.reached(point);
    try {
      await waitUntil('somebody else looks after it', async () => {
        const { notices } = await fateOf(hired);
        return notices.includes('sent') || notices.includes('in-doubt');
      });
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await waitUntil('sent', async () => (await fateOf(hired)).notices.includes('sent'));
    if (refused)
      await waitUntil('the sleeper is refused', async () => (await countRefused()) > refusedBefore);
    await waitUntilQuiet();
    expect(await fateOf(hired)).toEqual({ accounts: 1, mails: 1, notices: ['sent'] });
  });
});

/** How often a notification process has met the fence: somebody else had taken its notice over. */
async function countRefused(): Promise<number> {
  const processes = runningSystem().services.notification;
  const counts = processes.map(({ admin }) => readMetric(admin, 'genkan_notices_refused_total'));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

function pointNamed(name: string): CrashPoint {
  const point = CRASH_POINTS.find((one) => one.name === name);
  if (!point) throw new Error(`no crash point is called ${name}`);
  return point;
}

/** The points of each service spread over the rounds, in their order. */
function inRounds(points: readonly CrashPoint[]): CrashPoint[][] {
  const services = [...Map.groupBy(points, ({ service }) => service).values()];
  const roundOf = (index: number, own: CrashPoint[]) => Math.floor((index * ROUNDS) / own.length);
  return Array.from({ length: ROUNDS }, (_, round) =>
    services.flatMap((own) => own.filter((_point, index) => roundOf(index, own) === round)),
  );
}
