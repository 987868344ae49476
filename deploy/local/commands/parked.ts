import { runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { LIMIT_HELP, readLimit } from '../operator/list-limit.ts';
import { findListeningService, readListeningName } from '../operator/listening-service.ts';
import { listParked, readParkedState, replayParked, showParked } from '../operator/parked-events.ts';

const usage = `npm run parked -- [list | show ID | replay ID] --service NAME

Events that a service could not handle lie parked in its own database until somebody looks after them.

  list                 the parked events, why and what to do, and onboarding's quarantine (meant when nothing is said)
  show ID              one of them, with the names by which its sender knows it
  replay ID            handles it again; with --json, with repaired data in place of the parked

  --service NAME       onboarding unless told; also identity, notification
  --state STATE        parked or replayed; parked unless told
  --limit N            ${LIMIT_HELP}
  --json FILE          the repaired data; or a whole CloudEvent, in place of headers and data
  --data DIR           the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const options = { service: text, state: text, limit: text, json: text, data: text } as const;

await runCommand({ usage, options, allowPositionals: true }, async (flags, [verb = 'list', id]) => {
  const name = readListeningName(flags.service ?? 'onboarding');
  const service = findListeningService(dataFolder(flags.data), name);
  const limit = readLimit(flags.limit);
  const state = readParkedState(flags.state ?? 'parked');
  if (verb === 'list') await listParked(service, { limit, state });
  else if (verb === 'show' && id) await showParked(service, id);
  else if (verb === 'replay' && id) return (await replayParked(service, id, flags.json)) ? 0 : 1;
  else throw new Fault(usage);
  return 0;
});
