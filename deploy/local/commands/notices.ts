import { readNumber, runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import {
  describeNotice,
  NOTICE_STATES,
  type Notice,
  readNoticeId,
  readNoticeState,
} from '../operator/notice-lines.ts';
import { type Call, openInternalApi, rowsOf } from '../operator/operator-call.ts';

const usage = `npm run notices -- [list | requeue ID]

Notices are what members are told by mail. Some are held until a person decides: in-doubt, given-up, blocked.

  list                 where notices stand, the latest change first (meant when nothing is said)
  requeue ID           sends a held one after all; of one in doubt the member may get a second mail

  --state STATE        only those: ${NOTICE_STATES.slice(0, 7).join(', ')},
                       ${NOTICE_STATES.slice(7).join(', ')}
  --limit N            so many at most, up to 500; 100 unless told
  --data DIR           the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const options = { state: text, limit: text, data: text } as const;

await runCommand({ usage, options, allowPositionals: true }, async (flags, [verb = 'list', id]) => {
  const limit = readNumber('--limit', flags.limit, { min: 1, max: 500 }) ?? 100;
  const state = flags.state === undefined ? {} : { state: readNoticeState(flags.state) };
  const call = () => openInternalApi(dataFolder(flags.data), 'notification');
  if (verb === 'list') return list(call(), { limit, ...state });
  if (verb === 'requeue' && id) return requeue(call(), readNoticeId(id));
  throw new Fault(usage);
});

async function list(call: Call, wanted: object): Promise<number> {
  const notices = rowsOf(await call('list-notices', wanted));
  console.log(`Notices: ${notices.length || 'none'}`);
  for (const notice of notices) console.log(describeNotice(notice as unknown as Notice));
  return 0;
}

async function requeue(call: Call, id: string): Promise<number> {
  const { outcome } = await call('requeue-notice', { id });
  if (outcome === 'not-found') throw new Fault(`There is no notice ${id}.`);
  if (outcome === 'not-held')
    throw new Fault(`${id} is not held: only in-doubt, given-up and blocked ones are.`);
  console.log(`${id}: ${outcome}`);
  return 0;
}
