import { notificationRoutes } from '@genkan/contracts';
import { readAsOperator } from '../actions/ask-as-operator.ts';
import { countAccounts, findIntake } from '../actions/find-member.ts';
import { publishHire } from '../actions/hire-someone.ts';
import { newPerson, type Person } from '../actions/new-person.ts';
import { listMails } from '../actions/read-mail.ts';

/** Somebody whom HR has hired, whatever became of it. */
export type Hire = { person: Person; eventId: string };

/** What there is of a hire: accounts, mails that arrived, and where its notices stand. */
export type Fate = { accounts: number; mails: number; notices: string[] };

/** HR hires somebody; nobody waits for anything. */
export async function hire(): Promise<Hire> {
  const person = newPerson();
  return { person, ...(await publishHire(person)) };
}

/** The notices as the operator's list shows them. */
export async function fateOf({ person, eventId }: Hire): Promise<Fate> {
  const intake = await findIntake(person, eventId);
  if (!intake) return { accounts: 0, mails: 0, notices: [] };
  const { memberId } = intake;
  const asked = { service: 'notification', input: { memberId } } as const;
  const { notices } = await readAsOperator(notificationRoutes.listNotices, asked);
  const mails = await listMails(person.email ?? '');
  return {
    accounts: await countAccounts(memberId),
    mails: mails.length,
    notices: notices.map(({ state }) => state),
  };
}
