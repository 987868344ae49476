import { type InputOf, onboardingRoutes } from '@genkan/contracts';
import { type DataFolder, dataFlag } from '../data-folder/data-folder.ts';
import { type Ask, askAsOperator } from './ask-service.ts';
import { describeOverdue } from './overdue-lines.ts';

/** Onboarding, which knows who waits, and the flags of a next command that lead to the same data folder. */
export interface Overdue {
  ask: Ask;
  flags: string;
}

/** Throws a {@link Fault} if onboarding cannot be asked. */
export function openOverdue(data: DataFolder): Overdue {
  return { ask: askAsOperator(data, 'onboarding'), flags: dataFlag(data) };
}

/** Prints who waits for longer than they should, the longest waiting first. */
export async function listOverdue(
  { ask, flags }: Overdue,
  wanted: InputOf<typeof onboardingRoutes.listOverdue>,
): Promise<void> {
  const { members } = await ask(onboardingRoutes.listOverdue, wanted);
  console.log(`${wanted.stuck ? 'Stuck' : 'Overdue'}: ${members.length || 'nobody'}`);
  for (const member of members) console.log(describeOverdue(member, flags));
}
