import { publishHire } from '../actions/hire-someone.ts';
import { newPerson } from '../actions/new-person.ts';
import { listMails } from '../actions/read-mail.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';
import { arrive } from './arrive.ts';
import { type Measured, measure } from './measure.ts';

const COUNT = 100;
const PER_SECOND = 10;

/** From HR's event until the mail is in the mailbox, by the mailbox's own clock; HR's client connects for each. */
export async function benchHires(): Promise<Measured[]> {
  await publishHire(newPerson());
  await waitUntilQuiet();
  return [await measure('hire to mail', hireThem)];
}

async function hireThem(): Promise<number[]> {
  const published: { email: string; at: number }[] = [];
  const serve = async () => {
    const person = newPerson();
    published.push({ email: person.email ?? '', at: Date.now() });
    await publishHire(person);
  };
  await arrive({ count: COUNT, perSecond: PER_SECOND, serve });
  await waitUntilQuiet();
  const arrived = new Map((await listMails()).map(({ to, date }) => [to, Date.parse(date)]));
  return published.map(({ email, at }) => (arrived.get(email) ?? Number.NaN) - at);
}
