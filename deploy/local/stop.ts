import { runCommand } from './command.ts';
import { Fault } from './fault.ts';
import { dataFolder } from './folders.ts';
import { isAlive } from './process-identity.ts';
import { endLeftovers, findSupervisor } from './supervisor-file.ts';
import { until } from './until.ts';

const STOP_SECONDS = 60;

const usage = `npm stop -- [--data DIR]

Ends the system that runs on this data folder (.genkan unless told), and waits until it is gone.`;

await runCommand({ usage, options: { data: { type: 'string' } } }, async (flags) => {
  const data = dataFolder(flags.data);
  const supervisor = findSupervisor(data);
  if (!supervisor) {
    const left = endLeftovers(data);
    console.log(
      left > 0 ? `Ended ${left} processes that an earlier run left behind.` : 'No Genkan was running.',
    );
    return 0;
  }
  process.kill(supervisor.pid, 'SIGTERM');
  const gone = await until(async () => !isAlive(supervisor), { seconds: STOP_SECONDS });
  if (!gone)
    throw new Fault(
      `Process ${supervisor.pid} still runs after ${STOP_SECONDS} s. Its log: ${data.log('start')}`,
    );
  console.log('Genkan has stopped.');
  return 0;
});
