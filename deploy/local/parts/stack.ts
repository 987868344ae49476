import { isDockerRunning } from '../machine/docker.ts';
import { assertGivenAnswer } from './given.ts';
import { chooseKafka } from './kafka.ts';
import { chooseMailbox } from './mailbox.ts';
import { chooseMongodb } from './mongodb.ts';
import { chooseRedis } from './redis.ts';
import type { StackContext, StackPart } from './stack-part.ts';

/** The parts that the services stand on, by name. */
export type Stack = Record<StackPart['name'], StackPart>;

/** Decides where each part comes from. One after the other, since several may need the same download. */
export async function chooseStack(context: Omit<StackContext, 'hasDocker'>): Promise<Stack> {
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
