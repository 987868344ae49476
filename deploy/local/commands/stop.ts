import { runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { endLeftovers, findSupervisor } from '../data-folder/supervisor-file.ts';
import { isAlive } from '../machine/process-identity.ts';
import { until } from '../machine/until.ts';

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
