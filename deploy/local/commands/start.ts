import { readNumber, runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { say } from '../command-line/terminal.ts';
import { type DataFolder, dataFolder } from '../data-folder/data-folder.ts';
import { endLeftovers, findSupervisor } from '../data-folder/supervisor-file.ts';
import { setLogsAside, wipeData } from '../data-folder/wipe.ts';
import { MAX_REPLICAS } from '../machine/ports.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { startDetached } from '../supervisor/detach.ts';
import { supervise } from '../supervisor/supervise.ts';

const usage = `npm start -- [flags]

Brings up the whole system on this machine: Kafka, MongoDB, Redis, a mailbox and the five services.

  --port-base N       every port from N on (N portal, N+1 mailbox, …) in place of 8080, 8025, …;
                      best below 32768, where systems take no ports of their own
  --fresh             begins anew: forgets all data of earlier starts
  --detach            returns when ready; npm stop ends it
  --replicas N        so many processes of each service (1 to ${MAX_REPLICAS}); 1 unless told
  --data DIR          where data, keys and logs are; .genkan unless told
  --no-sample-hire    hires nobody

A part that you have already is used when GENKAN_KAFKA_BROKERS, GENKAN_MONGODB_URI or GENKAN_REDIS_URI names it.`;

const options = {
  'port-base': { type: 'string' },
  fresh: { type: 'boolean' },
  detach: { type: 'boolean' },
  replicas: { type: 'string' },
  data: { type: 'string' },
  'no-sample-hire': { type: 'boolean' },
} as const;

await runCommand({ usage, options }, async (flags) => {
  const data = dataFolder(flags.data);
  const settings = readSettings();
  const portBase = readNumber('--port-base', flags['port-base'], { min: 1024, max: 65_000 });
  const replicas = readNumber('--replicas', flags.replicas, { min: 1, max: MAX_REPLICAS }) ?? 1;
  const isBackground = process.send !== undefined;
  if (!isBackground) clearTheWay(data, settings, flags.fresh ?? false);
  if (flags.detach && !isBackground) return startDetached(data, process.argv.slice(2));
  say('Starting Genkan');
  const plan = { data, portBase, replicas, sampleHire: !flags['no-sample-hire'], settings, say };
  return supervise(plan, () => {
    if (isBackground) process.send?.('ready');
    else say('\nCtrl-C stops everything; the data stays.');
  });
});

function clearTheWay(data: DataFolder, settings: Settings, isFresh: boolean): void {
  const supervisor = findSupervisor(data);
  if (supervisor) {
    throw new Fault(
      `Genkan already runs on ${data.path} (process ${supervisor.pid}). Stop it with npm stop, ` +
        'or start another beside it: npm start -- --data OTHER_FOLDER --port-base 18080',
    );
  }
  const left = endLeftovers(data);
  if (left > 0) say(`Ended ${left} processes that an earlier run left behind.`);
  if (isFresh) wipeData(data);
  else setLogsAside(data);
  const foreign = Object.keys(settings.given);
  if (isFresh && foreign.length > 0) say(`--fresh leaves what is not ours as it is: ${foreign.join(', ')}.`);
}
