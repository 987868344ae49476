import { processesOf, restartProcesses } from './control-processes.ts';
import { noteSystemTime } from './system-time.ts';
import { takeMessagesOfAnyTime } from './take-messages-of-any-time.ts';
import { waitUntilQuiet } from './wait-until-quiet.ts';

const SHIFT = new URL('./shift-clock.mjs', import.meta.url).href;
const SERVICES = ['gateway', 'identity', 'onboarding', 'mfa', 'notification'];

/**
 * It is another day for every process of every service; Kafka, MongoDB, Redis and the mailbox stay in the
 * machine's time. What was begun comes to its end first.
 */
export async function moveClock(aheadMs: number): Promise<void> {
  await waitUntilQuiet();
  await takeMessagesOfAnyTime(true);
  await restartProcesses(await processesOf(...SERVICES), {
    NODE_OPTIONS: `--import ${SHIFT}`,
    GENKAN_CLOCK_OFFSET_MS: String(aheadMs),
  });
  noteSystemTime(aheadMs);
}

/** The machine's time again, whatever else fails: a fact of a time to come would wait until it has come. */
export async function putClockBack(): Promise<void> {
  try {
    await waitUntilQuiet();
  } finally {
    try {
      await restartProcesses(await processesOf(...SERVICES));
      noteSystemTime(0);
    } finally {
      await takeMessagesOfAnyTime(false);
    }
  }
}
