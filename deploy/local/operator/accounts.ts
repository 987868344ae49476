import { accountRoutes } from '@genkan/contracts';
import { Fault } from '../command-line/fault.ts';
import type { Ask } from './ask-service.ts';

/** What the help desk may do to an account, by the word of the command. */
export const ACCOUNT_VERBS = {
  'enable-password': accountRoutes.enablePassword,
  'forget-browsers': accountRoutes.forgetBrowsers,
} as const;

/** Does one of them. Throws a {@link Fault} if nobody has that user ID. */
export async function helpAccount(ask: Ask, verb: keyof typeof ACCOUNT_VERBS, userId: string): Promise<void> {
  const { outcome } = await ask(ACCOUNT_VERBS[verb], { userId });
  if (outcome === 'not-found') throw new Fault(`Nobody has the user ID ${userId}.`);
  console.log(`${verb}: ${outcome}`);
}
