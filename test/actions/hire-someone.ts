import { createHash, randomUUID } from 'node:crypto';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { newPerson, type Person } from './new-person.ts';
import { type Credential, readCredential } from './read-mail.ts';
import { runningSystem } from './running-system.ts';

const TOPIC = 'hr.employees.v1';

/** How an event is sent; what is left out is as HR usually does it. */
export type Sending = {
  eventId?: string;
  /** So many copies of the same event. */
  times?: number;
  partition?: number;
  key?: string;
  /** In place of the person's event: whatever HR might send by mistake. */
  value?: string;
  /** The trace of HR's own that it belongs to (W3C Trace Context). */
  traceparent?: string;
};

/** A member with the mail in hand. */
export type Hired = { person: Person; credential: Credential };

/** HR hires somebody, and the mail arrives. */
export async function hireSomeone(wishes: Partial<Person> = {}): Promise<Hired> {
  const person = newPerson(wishes);
  await publishHire(person);
  return { person, credential: await readCredential(person) };
}

/** HR's event, on HR's own topic; resolves once the broker has every copy. */
export async function publishHire(person: Person, sending: Sending = {}): Promise<{ eventId: string }> {
  const { eventId = randomUUID(), times = 1, key = personKey(person), value = eventValue(person) } = sending;
  const headers = {
    ce_specversion: '1.0',
    ce_id: eventId,
    ce_type: 'hr.employee-hired.v1',
    ce_source: `/hr/${person.employer}`,
    ce_time: new Date().toISOString(),
    'content-type': 'application/json',
    ...(sending.traceparent === undefined ? {} : { traceparent: sending.traceparent }),
  };
  const { partition } = sending;
  const message = { key, value, headers, ...(partition === undefined ? {} : { partition }) };
  await send(Array.from({ length: times }, () => message));
  return { eventId };
}

type Message = { key: string; value: string; headers: Record<string, string>; partition?: number };

/** Connected for this one errand: an idle kafkajs client is not idle. */
async function send(messages: Message[]): Promise<void> {
  const { brokers } = runningSystem().kafka;
  const kafka = new Kafka({ brokers, clientId: 'hr-system', logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  try {
    await producer.send({ topic: TOPIC, acks: -1, messages });
  } finally {
    await producer.disconnect();
  }
}

/** HR's own key of a person: opaque, and always the same. */
function personKey({ employer, employeeNumber }: Person): string {
  return createHash('sha256').update(`${employer}/${employeeNumber}`).digest('hex').slice(0, 32);
}

/** The event's data, as HR's contract has it. */
export function eventValue({ family, given, ...facts }: Person): string {
  return JSON.stringify({ society: 'sample-kenpo', ...facts, name: { family, given }, version: 1 });
}
