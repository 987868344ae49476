import { runCommand } from '../command-line/command.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { LIMIT_HELP, readLimit } from '../operator/list-limit.ts';
import { listOverdue, openOverdue } from '../operator/overdue.ts';

const usage = `npm run overdue -- [--stuck]

Lists members who wait for longer than they should on the way from the hire to their mail: for an account, for its
notice, for the mail to go out. What is overdue is said again by itself; who is stuck needs a person.

  --stuck              only those
  --limit N            ${LIMIT_HELP}
  --data DIR           the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const options = { stuck: { type: 'boolean' }, limit: text, data: text } as const;

await runCommand({ usage, options }, async ({ stuck = false, ...flags }) => {
  const limit = readLimit(flags.limit);
  await listOverdue(openOverdue(dataFolder(flags.data)), { stuck, limit });
  return 0;
});
