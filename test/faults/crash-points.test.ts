import { notificationRoutes } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askAsOperator } from '../actions/ask-as-operator.ts';
import { waitUntilAllRun } from '../actions/control-processes.ts';
import { countAccounts, findIntake } from '../actions/find-member.ts';
import { publishHire } from '../actions/hire-someone.ts';
import { newPerson, type Person } from '../actions/new-person.ts';
import { listMails } from '../actions/read-mail.ts';
import { readMetric } from '../actions/read-metric.ts';
import { runningSystem } from '../actions/running-system.ts';
import { waitUntil } from '../actions/wait-until.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';
import { CRASH_POINTS, type CrashPoint } from './crash-points.ts';
import { type CrashTrap, setCrashTrap } from './crash-trap.ts';

/** A group notices a dead member after its session timeout of 10 s; the rest is patience with a busy machine. */
const ROUND_MS = 90_000;

let trap: CrashTrap;
beforeAll(async () => {
  trap = await setCrashTrap(CRASH_POINTS);
  await waitUntilQuiet();
}, ROUND_MS);
afterAll(async () => {
  await waitUntilAllRun();
  await trap.remove();
  await waitUntilQuiet();
}, ROUND_MS);

type Hire = { person: Person; eventId: string };

/**
 * A dead consumer costs its group 10 s, so one step of each service is armed at a time and as many people are
 * hired: each must come through, wherever the three processes die.
 */
describe.each(inRounds(CRASH_POINTS))('processes die in round %#', (...round) => {
  let hires: Hire[] = [];
  beforeAll(async () => {
    await waitUntilAllRun();
    for (const point of round) trap.arm(point);
    hires = await Promise.all(round.map(() => hire()));
    for (const point of round) await trap.reached(point);
    await waitUntilAllRun();
    await waitUntilQuiet();
  }, ROUND_MS);

  test.each(round.map((point, index) => ({ point, index })))(
    '$point.service, $point.name: the account is there, and one mail or one in doubt',
    async ({ index }) => {
      const found = await whatBecameOf(hires[index]);
      expect(found.accounts).toBe(1);
      expect(found.notices).toHaveLength(1);
      expect(found.mails).toBeLessThanOrEqual(1);
      // Held and listed, never sent twice by itself; else sent, and then the mail is there.
      if (!found.notices.includes('in-doubt')) expect(found).toMatchObject({ mails: 1, notices: ['sent'] });
    },
  );

  for (const { name } of round.filter(({ inDoubt }) => inDoubt)) {
    test(`what was sent when its process died at ${name} is held and listed`, async () => {
      const found = await Promise.all(hires.map(whatBecameOf));
      expect(found.flatMap(({ notices }) => notices)).toContain('in-doubt');
    });
  }
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
        const { notices } = await whatBecameOf(hired);
        return notices.includes('sent') || notices.includes('in-doubt');
      });
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await waitUntil('sent', async () => (await whatBecameOf(hired)).notices.includes('sent'));
    if (refused)
      await waitUntil('the sleeper is refused', async () => (await countRefused()) > refusedBefore);
    await waitUntilQuiet();
    expect(await whatBecameOf(hired)).toEqual({ accounts: 1, mails: 1, notices: ['sent'] });
  }, 60_000);
});

/** How often a notification process has met the fence: somebody else had taken its notice over. */
async function countRefused(): Promise<number> {
  const processes = runningSystem().services.notification;
  const counts = processes.map(({ admin }) => readMetric(admin, 'genkan_notices_refused_total'));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

async function hire(): Promise<Hire> {
  const person = newPerson();
  return { person, ...(await publishHire(person)) };
}

async function whatBecameOf(hired: Hire | undefined) {
  const intake = hired && (await findIntake(hired.person, hired.eventId));
  if (!intake) return { accounts: 0, mails: 0, notices: [] };
  const { memberId } = intake;
  const { notices } = await askAsOperator(notificationRoutes.listNotices, {
    service: 'notification',
    input: { memberId },
  });
  return {
    accounts: await countAccounts(memberId),
    mails: await mailsTo(hired.person),
    notices: notices.map(({ state }) => state),
  };
}

const mailsTo = async ({ email }: Person) => (await listMails(email ?? '')).length;

function pointNamed(name: string): CrashPoint {
  const point = CRASH_POINTS.find((one) => one.name === name);
  if (!point) throw new Error(`no crash point is called ${name}`);
  return point;
}

/** One point of each service per round, as long as each has one. */
function inRounds(points: readonly CrashPoint[]): CrashPoint[][] {
  const services = [...Map.groupBy(points, ({ service }) => service).values()];
  const longest = Math.max(...services.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => services.flatMap((own) => own[index] ?? []));
}
