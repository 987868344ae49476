import { runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { LIMIT_HELP, readLimit } from '../operator/list-limit.ts';
import {
  decideQuarantined,
  listQuarantine,
  openQuarantine,
  readQuarantinedId,
  showQuarantined,
} from '../operator/quarantine.ts';
import { readWhy, WHY_LENGTH } from '../operator/read-why.ts';

const usage = `npm run quarantine -- [list | show ID | accept ID | drop ID --reason TEXT]

What HR says anew of a person who is known waits here, and changes nothing, until somebody decides.

  list                 those that wait, oldest first (meant when nothing is said)
  show ID              one of them, with the names by which HR knows it, and how it was decided
  accept ID            what it says replaces what is known of the member; answers of a first login stay
  drop ID              it stays without effect; --reason says why

  --reason TEXT        of a drop: up to ${WHY_LENGTH} characters, shown to who asks later
  --limit N            ${LIMIT_HELP}
  --data DIR           the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const options = { reason: text, limit: text, data: text } as const;

await runCommand({ usage, options, allowPositionals: true }, async (flags, [verb = 'list', given]) => {
  const limit = readLimit(flags.limit);
  const id = given === undefined ? undefined : readQuarantinedId(given);
  const quarantine = () => openQuarantine(dataFolder(flags.data));
  if (verb === 'list') await listQuarantine(quarantine(), limit);
  else if (verb === 'show' && id) await showQuarantined(quarantine(), id);
  else if (verb === 'accept' && id) await decideQuarantined(quarantine(), { decision: 'accept', id });
  else if (verb === 'drop' && id) {
    const why = readWhy(flags.reason);
    await decideQuarantined(quarantine(), { decision: 'drop', id, why });
  } else throw new Fault(usage);
  return 0;
});
