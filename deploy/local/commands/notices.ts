import { runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { LIMIT_HELP, readLimit } from '../operator/list-limit.ts';
import { listNoticeStates, readNoticeId, readNoticeState } from '../operator/notice-lines.ts';
import { listNotices, openNotices, requeueNotice } from '../operator/notices.ts';

const usage = `npm run notices -- [list | requeue ID]

Notices are what members are told by mail. Some are held until a person decides: in-doubt, given-up, blocked.

  list                 where notices stand, the latest change first (meant when nothing is said)
  requeue ID           sends a held one after all; of one in doubt the member may get a second mail

  --state STATE        only those: ${listNoticeStates(' '.repeat(23))}
  --limit N            ${LIMIT_HELP}
  --data DIR           the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const options = { state: text, limit: text, data: text } as const;

await runCommand({ usage, options, allowPositionals: true }, async (flags, [verb = 'list', id]) => {
  const limit = readLimit(flags.limit);
  const state = flags.state === undefined ? {} : { state: readNoticeState(flags.state) };
  const notices = () => openNotices(dataFolder(flags.data));
  if (verb === 'list') await listNotices(notices(), { limit, ...state });
  else if (verb === 'requeue' && id) await requeueNotice(notices(), readNoticeId(id));
  else throw new Fault(usage);
  return 0;
});
