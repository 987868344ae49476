import { runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { ACCOUNT_VERBS, helpAccount } from '../operator/accounts.ts';
import { askAsOperator } from '../operator/ask-service.ts';

const usage = `npm run accounts -- enable-password | forget-browsers USER-ID

For a member on the telephone whose identity is confirmed.

  enable-password   strangers' wrong passwords had disabled it: it is good again, and the count begins anew
  forget-browsers   a browser was lost: each is a stranger until both factors are proven in it again

  --data DIR        the running system's data folder; .genkan unless told`;

const options = { data: { type: 'string' } } as const;

const isVerb = (word: string): word is keyof typeof ACCOUNT_VERBS => Object.hasOwn(ACCOUNT_VERBS, word);

await runCommand({ usage, options, allowPositionals: true }, async (flags, [verb = '', userId]) => {
  if (!isVerb(verb) || !userId) throw new Fault(usage);
  await helpAccount(askAsOperator(dataFolder(flags.data), 'identity'), verb, userId);
  return 0;
});
