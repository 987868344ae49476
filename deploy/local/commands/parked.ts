import { runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { LIMIT_HELP, readLimit } from '../operator/list-limit.ts';
import {
  findListeningService,
  type ListeningService,
  readListeningName,
} from '../operator/listening-service.ts';
import {
  dropParked,
  listParked,
  readParkedState,
  replayAll,
  replayParked,
  showParked,
} from '../operator/parked-events.ts';
import { readWhy, WHY_LENGTH } from '../operator/read-why.ts';

const usage = `npm run parked -- [list | show ID | replay ID | replay --all | drop ID] --service NAME

Events that a service could not handle lie parked in its own database until somebody looks after them.

  list                 the parked events, why and what to do, and onboarding's quarantine (meant when nothing is said)
  show ID              one of them, with the names by which its sender knows it
  replay ID            handles it again; with --json, with repaired data in place of the parked
  replay --all         all that are parked for one --reason, as they were: after the cause was mended
  drop ID              nothing comes of it; --reason says why

  --service NAME       onboarding unless told; also identity, notification
  --reason TEXT        with list and replay --all: parked for that reason, as the list shows it;
                       with drop: why, up to ${WHY_LENGTH} characters, shown to who asks later
  --state STATE        parked, replayed or dropped; parked unless told
  --limit N            ${LIMIT_HELP}
  --json FILE          the repaired data; or a whole CloudEvent, in place of headers and data
  --data DIR           the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const all = { type: 'boolean' } as const;
const options = {
  service: text,
  state: text,
  reason: text,
  all,
  limit: text,
  json: text,
  data: text,
} as const;

await runCommand({ usage, options, allowPositionals: true }, async (flags, [verb = 'list', id]) => {
  const name = readListeningName(flags.service ?? 'onboarding');
  const service = findListeningService(dataFolder(flags.data), name);
  if (verb === 'list' && !id) await list(service, flags);
  else if (verb === 'show' && id) await showParked(service, id);
  else if (verb === 'drop' && id) await dropParked(service, id, readWhy(flags.reason));
  else if (verb === 'replay') return (await replay(service, flags, id)) ? 0 : 1;
  else throw new Fault(usage);
  return 0;
});

async function list(
  service: ListeningService,
  { state, reason, limit }: { state?: string; reason?: string; limit?: string },
): Promise<void> {
  await listParked(service, {
    limit: readLimit(limit),
    state: readParkedState(state ?? 'parked'),
    reason,
  });
}

/** One, or all of one reason; both would be a slip of the hand. */
async function replay(
  service: ListeningService,
  { all = false, reason, json }: { all?: boolean; reason?: string; json?: string },
  id: string | undefined,
): Promise<boolean> {
  if (id && !all) return replayParked(service, id, json);
  if (!id && all && reason && json === undefined) return replayAll(service, reason);
  throw new Fault(usage);
}
