import { Fault } from '../command-line/fault.ts';
import type { Settings } from '../settings/settings.ts';
import { answersKafka, answersMongodb, answersRedis } from './probes.ts';
import type { StackPart } from './stack-part.ts';

type Given = Settings['given'];
type Kind = keyof Given;

const GIVEN = {
  kafka: { label: 'Kafka', variable: 'GENKAN_KAFKA_BROKERS', answers: answersKafka },
  mongodb: { label: 'MongoDB', variable: 'GENKAN_MONGODB_URI', answers: answersMongodb },
  redis: { label: 'Redis', variable: 'GENKAN_REDIS_URI', answers: answersRedis },
} as const;

const KINDS = Object.keys(GIVEN) as Kind[];

/** Whether something answers at the address; a throw means no. */
export type Probe = (address: string) => Promise<boolean>;

/** Tries every part that was given, and throws one {@link Fault} for all that do not answer. */
export async function assertGivenAnswer(
  given: Given,
  probes: Partial<Record<Kind, Probe>> = {},
): Promise<void> {
  const asked = KINDS.map(async (kind) => {
    const address = given[kind];
    if (address === undefined) return [];
    const { label, variable, answers } = GIVEN[kind];
    const isThere = await (probes[kind] ?? answers)(address).catch(() => false);
    return isThere ? [] : [`  ${variable}: no ${label} answers at ${placeOf(address)}`];
  });
  const silent = (await Promise.all(asked)).flat();
  if (silent.length === 0) return;
  throw new Fault(
    `What the environment names does not answer:\n${silent.join('\n')}\n` +
      'Start it, or unset the variable to let Genkan bring its own.',
  );
}

/** A part that somebody else runs. */
export function givenPart(name: Kind, address: string): StackPart {
  const { label, variable } = GIVEN[name];
  return { name, label, kind: 'given', description: variable, address, place: placeOf(address) };
}

/** Host and port of an address, for people: without user and password, path and options. */
export function placeOf(address: string): string {
  return address.replace(/^[a-z+]+:\/\/(.*@)?/, '').replace(/[/?].*$/, '');
}
