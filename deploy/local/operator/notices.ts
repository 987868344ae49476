import { type InputOf, notificationRoutes } from '@genkan/contracts';
import { Fault } from '../command-line/fault.ts';
import { type DataFolder, dataFlag } from '../data-folder/data-folder.ts';
import { type Ask, askAsOperator } from './ask-service.ts';
import { describeNotice } from './notice-lines.ts';

/** Notification, which has the notices, and the flags of a next command that lead to the same data folder. */
export interface Notices {
  ask: Ask;
  flags: string;
}

/** Throws a {@link Fault} if notification cannot be asked. */
export function openNotices(data: DataFolder): Notices {
  return { ask: askAsOperator(data, 'notification'), flags: dataFlag(data) };
}

/** Prints where notices stand. */
export async function listNotices(
  { ask, flags }: Notices,
  wanted: InputOf<typeof notificationRoutes.listNotices>,
): Promise<void> {
  const { notices } = await ask(notificationRoutes.listNotices, wanted);
  console.log(`Notices: ${notices.length || 'none'}`);
  for (const notice of notices) console.log(describeNotice(notice, flags));
}

/** Has a held notice sent after all. Throws a {@link Fault} if there is none of that id, or it is not held. */
export async function requeueNotice({ ask }: Notices, id: string): Promise<void> {
  const { outcome } = await ask(notificationRoutes.requeueNotice, { id });
  if (outcome === 'not-found') throw new Fault(`There is no notice ${id}.`);
  if (outcome === 'not-held')
    throw new Fault(`${id} is not held: only in-doubt, given-up and blocked ones are.`);
  console.log(`${id}: ${outcome}`);
}
