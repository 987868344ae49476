import { isDockerRunning } from './machine.ts';
import { assertGivenAnswer } from './parts/given.ts';
import { chooseKafka } from './parts/kafka.ts';
import { chooseMailbox } from './parts/mailbox.ts';
import { chooseMongodb } from './parts/mongodb.ts';
import type { Part, PartContext } from './parts/part.ts';
import { chooseRedis } from './parts/redis.ts';

/** The parts that the services stand on, by name. */
export type Stack = Record<Part['name'], Part>;

/** Decides how each part comes to be, those that are given first. One after the other: several may need the same download. */
export async function chooseStack(context: Omit<PartContext, 'hasDocker'>): Promise<Stack> {
  const { kafka, mongodb, redis } = context.settings.given;
  await assertGivenAnswer(context.settings.given);
  const needsDocker = !(kafka && mongodb && redis);
  const whole = { ...context, hasDocker: needsDocker && isDockerRunning() };
  return {
    kafka: await chooseKafka(whole),
    mongodb: await chooseMongodb(whole),
    redis: await chooseRedis(whole),
    mailbox: chooseMailbox(whole),
  };
}
