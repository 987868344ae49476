import { type InputOf, notificationRoutes } from '@genkan/contracts';
import { Fault } from '../command-line/fault.ts';
import type { Ask } from './ask-service.ts';
import { describeNotice } from './notice-lines.ts';

/** Prints where notices stand. */
export async function listNotices(
  ask: Ask,
  wanted: InputOf<typeof notificationRoutes.listNotices>,
): Promise<void> {
  const { notices } = await ask(notificationRoutes.listNotices, wanted);
  console.log(`Notices: ${notices.length || 'none'}`);
  for (const notice of notices) console.log(describeNotice(notice));
}

/** Has a held notice sent after all. Throws a {@link Fault} if there is none of that id, or it is not held. */
export async function requeueNotice(ask: Ask, id: string): Promise<void> {
  const { outcome } = await ask(notificationRoutes.requeueNotice, { id });
  if (outcome === 'not-found') throw new Fault(`There is no notice ${id}.`);
  if (outcome === 'not-held')
    throw new Fault(`${id} is not held: only in-doubt, given-up and blocked ones are.`);
  console.log(`${id}: ${outcome}`);
}
