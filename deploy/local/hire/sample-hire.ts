import { Fault } from '../command-line/fault.ts';
import { until } from '../machine/until.ts';
import { type Hire, makeHire, newEventId, personKey } from './hire-event.ts';
import { publishHire } from './publish-hire.ts';

const MAIL_SECONDS = 60;

/** The person of the first start, and of the example that the ready message shows. */
export const SAMPLE_PERSON = {
  name: '山田 花子',
  email: 'hanako@example.jp',
  birthDate: '1990-04-01',
} as const;

/** What the mailbox lists, as far as it matters here. */
interface ListedMail {
  subject: string;
}

/** The mails in the mailbox, newest first; to one address, or all. */
export async function listMails(mailbox: string, to?: string): Promise<ListedMail[]> {
  const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
  return (await (await fetch(`${mailbox}/api/mails${query}`)).json()) as ListedMail[];
}

/** Publishes the sample hire as HR would. */
export async function hireSample(brokers: readonly string[]): Promise<Hire> {
  const hire = makeHire(SAMPLE_PERSON, new Date());
  await publishHire(brokers, {
    eventId: newEventId(),
    employer: hire.employer,
    key: personKey(hire.employer, hire.employeeNumber),
    value: JSON.stringify(hire),
    times: 1,
  });
  return hire;
}

/** Waits for the sample's mail; throws a {@link Fault} that names the logs to read. */
export async function waitForSampleMail(mailbox: string, logs: string, signal: AbortSignal): Promise<void> {
  const arrived = async () => (await listMails(mailbox, SAMPLE_PERSON.email)).length > 0;
  if ((await until(arrived, { seconds: MAIL_SECONDS, signal })) || signal.aborted) return;
  throw new Fault(
    `The sample hire was published, but no mail came within ${MAIL_SECONDS} s. The way of the hire is\n` +
      `onboarding, identity, onboarding, notification; their logs are in ${logs}:\n` +
      '  onboarding-1.log, identity-1.log, notification-1.log. Parked events: npm run parked -- --service onboarding',
  );
}
