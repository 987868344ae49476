import { readNumber, runCommand } from './command.ts';
import { Fault } from './fault.ts';
import { dataFolder } from './folders.ts';
import { type Call, openInternalApi, printTable } from './operator-call.ts';

const usage = `npm run notices -- [list | requeue ID]

Notices are what members are told by mail. Some are held until a person decides: in-doubt, given-up, blocked.

  list                 where notices stand, the latest change first (meant when nothing is said)
  requeue ID           sends a held one after all; of one in doubt the member may get a second mail

  --state STATE        only those; for example in-doubt
  --limit N            so many at most, up to 500; 100 unless told
  --data DIR           the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const options = { state: text, limit: text, data: text } as const;

await runCommand({ usage, options, allowPositionals: true }, async (flags, [verb = 'list', id]) => {
  const call = openInternalApi(dataFolder(flags.data), 'notification');
  const limit = readNumber('--limit', flags.limit, { min: 1, max: 500 }) ?? 100;
  if (verb === 'list')
    return list(call, { limit, ...(flags.state === undefined ? {} : { state: flags.state }) });
  if (verb === 'requeue' && id) return requeue(call, id);
  throw new Fault(usage);
});

async function list(call: Call, wanted: object): Promise<number> {
  printTable('Notices', await call('list-notices', wanted));
  return 0;
}

async function requeue(call: Call, id: string): Promise<number> {
  const { outcome } = await call('requeue-notice', { id });
  console.log(`${id}: ${outcome}`);
  return outcome === 'requeued' ? 0 : 1;
}
