import { TOPICS } from '@genkan/contracts';
import { AGGREGATES } from '../actions/aggregates.ts';
import { lookIntoMongo } from '../actions/look-into-mongo.ts';
import { headerOf, readTopics, type TopicRecord } from '../actions/read-topics.ts';

/** A fact of ours as its envelope tells. */
export type PublishedFact = {
  type: string;
  /** The aggregate that it is of, and the key that it travels under. */
  subject: string;
  key: string;
  incarnation: string;
  number: number;
  /** What it says. */
  data: Readonly<Record<string, unknown>>;
};

/** Every fact on our own topics; those of one aggregate in the order of their topic. */
export async function readFacts(): Promise<PublishedFact[]> {
  const ours = Object.keys(TOPICS).filter((topic) => !topic.startsWith('hr.'));
  return (await readTopics(ours)).map(toFact);
}

/**
 * Aggregates whose facts, doubles aside, are not 1, 2, 3 … in the order of the topic: one line each. Nothing
 * was lost and nothing overtook where it is empty.
 */
export function findDisorder(facts: readonly PublishedFact[]): string[] {
  const aggregates = Map.groupBy(facts, (fact) => `${sourceOf(fact)} ${fact.subject} ${fact.incarnation}`);
  return [...aggregates].flatMap(([aggregate, own]) => {
    const numbers = [...new Set(own.map(({ number }) => number))];
    return numbers.every((number, index) => number === index + 1) ? [] : [`${aggregate}: ${numbers.join()}`];
  });
}

/** What every aggregate has; facts name it by its `_id`. */
type Aggregate = { _id: string; seq: number; incarnation: string };

/**
 * Aggregates that have appended more facts than the topics hold, one line each: also a last fact that was
 * lost leaves a gap, between the topic and the store.
 */
export async function findUntold(facts: readonly PublishedFact[]): Promise<string[]> {
  const told = new Set(facts.map((fact) => nameOf(sourceOf(fact), fact)));
  const untold = AGGREGATES.map(async ({ service, collection }) => {
    const found = await readAggregates(service, collection);
    return found
      .map(({ _id, incarnation, seq }) => nameOf(service, { subject: _id, incarnation, number: seq }))
      .filter((name) => !told.has(name));
  });
  return (await Promise.all(untold)).flat();
}

function readAggregates(database: string, collection: string): Promise<Aggregate[]> {
  return lookIntoMongo((client) =>
    client
      .db(database)
      .collection<Aggregate>(collection)
      .find({ seq: { $gt: 0 } })
      .toArray(),
  );
}

type Numbered = Pick<PublishedFact, 'subject' | 'incarnation' | 'number'>;

const nameOf = (source: string, { subject, incarnation, number }: Numbered): string =>
  `${source} ${subject} ${incarnation}-${number}`;

const sourceOf = ({ type }: PublishedFact): string => type.slice(0, type.indexOf('.'));

function toFact({ message, topic, partition }: TopicRecord): PublishedFact {
  const [type, subject, sequence] = ['ce_type', 'ce_subject', 'ce_sequence'].map((name) => {
    const value = headerOf(message, name);
    if (!value) throw new Error(`${topic}/${partition}/${message.offset} has no ${name}`);
    return value;
  }) as [string, string, string];
  const [incarnation = '', number = ''] = sequence.split('-');
  const data = JSON.parse(String(message.value)) as PublishedFact['data'];
  return { type, subject, key: String(message.key), incarnation, number: Number(number), data };
}
