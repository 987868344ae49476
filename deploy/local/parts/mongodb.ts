import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../command-line/fault.ts';
import { provideJars } from '../java/jars.ts';
import { provideImage } from '../machine/docker.ts';
import { isInstalled } from '../machine/packages.ts';
import type { Program } from '../supervisor/program.ts';
import { dockerProgram } from './docker-program.ts';
import { givenPart } from './given.ts';
import { answersMongodb } from './probes.ts';
import { plainEnvironment, type StackContext, type StackPart } from './stack-part.ts';

/** MongoDB: the URI given, an installed mongod, a container, or the stand-in, which the start names as one. */
export async function chooseMongodb(context: StackContext): Promise<StackPart> {
  const { given, images } = context.settings;
  if (given.mongodb) return givenPart('mongodb', given.mongodb);
  if (isInstalled('mongod'))
    return ownMongodb(context, 'installed', 'installed mongod', installedMongodb(context));
  if (context.hasDocker && provideImage(images.mongodb, context.say)) {
    return ownMongodb(context, 'docker', images.mongodb, dockerMongodb(context));
  }
  const standIn = 'a stand-in for MongoDB: good for trial and test, not for data that matters';
  return ownMongodb(context, 'embedded', standIn, await embeddedMongodb(context));
}

function ownMongodb(
  context: StackContext,
  kind: StackPart['kind'],
  description: string,
  program: Program,
): StackPart {
  const { mongodb } = context.ports;
  return {
    name: 'mongodb',
    label: 'MongoDB',
    kind,
    description,
    address: addressOf(context),
    place: `localhost:${mongodb}`,
    program,
  };
}

const addressOf = (context: StackContext) => `mongodb://127.0.0.1:${context.ports.mongodb}`;

function mongodbProgram(context: StackContext, command: string, args: readonly string[]): Program {
  mkdirSync(context.data.inside('mongodb'), { recursive: true });
  return {
    name: 'mongodb',
    command,
    args,
    env: plainEnvironment(context),
    logFile: context.data.log('mongodb'),
    readyWithinSeconds: 60,
    graceSeconds: 15,
    isReady: () => answersMongodb(addressOf(context)),
  };
}

async function embeddedMongodb(context: StackContext): Promise<Program> {
  const { classPath } = await provideJars(context.settings, context.say);
  const file = path.join(context.data.inside('mongodb'), 'stand-in.mv');
  return mongodbProgram(context, 'java', [
    ...['-Xms32m', '-Xmx768m', '-Xss512k', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    ...['-cp', classPath, 'genkan.MongoStandIn', file, String(context.ports.mongodb)],
  ]);
}

function installedMongodb(context: StackContext): Program {
  return mongodbProgram(context, 'mongod', [
    ...['--bind_ip', '127.0.0.1', '--port', String(context.ports.mongodb)],
    ...['--dbpath', context.data.inside('mongodb'), '--wiredTigerCacheSizeGB', '0.25'],
  ]);
}

function dockerMongodb(context: StackContext): Program {
  mkdirSync(context.data.inside('mongodb'), { recursive: true });
  return dockerProgram(context, {
    name: 'mongodb',
    image: context.settings.images.mongodb,
    publish: `${context.ports.mongodb}:27017`,
    mount: { from: context.data.inside('mongodb'), to: '/data/db' },
    isReady: () => answersMongodb(addressOf(context)),
  });
}

/** The URI of one service's database on that server. A database that the URI names becomes a prefix. */
export function databaseUri(address: string, service: string): string {
  const match = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/([^?]*))?(\?.*)?$/.exec(address);
  if (!match) throw new Fault('GENKAN_MONGODB_URI wants the form mongodb://host:port.');
  const [, server = '', database = '', query = ''] = match;
  return `${server}/${database ? `${database}-` : ''}${service}${query}`;
}
