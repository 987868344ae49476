import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../command-line/fault.ts';
import { provideJars } from '../java/jars.ts';
import { provideImage } from '../machine/docker.ts';
import { isInstalled } from '../machine/packages.ts';
import type { Program } from '../supervisor/program.ts';
import { dockerProgram } from './docker-program.ts';
import { givenPart } from './given.ts';
import { answersRedis } from './probes.ts';
import { plainEnvironment, type StackContext, type StackPart } from './stack-part.ts';

/** The programs inside the embedded-redis jar, by system and processor. */
const PROGRAMS: Record<string, string> = {
  'linux-x64': 'redis-server-6.2.6-v5-linux-amd64',
  'linux-arm64': 'redis-server-6.2.7-linux-arm64',
  'darwin-x64': 'redis-server-6.2.6-v5-darwin-amd64',
  'darwin-arm64': 'redis-server-6.2.6-v5-darwin-arm64',
};

/**
 * Sessions survive a restart of Redis, but not of the machine: waiting for a busy disk (fsync) would delay
 * everybody's sign-in.
 */
const APPEND_ONLY = ['--appendonly', 'yes', '--appendfsync', 'no'];

/** Redis: the URI given, an installed redis-server, a container, or the program from Maven's jar. */
export async function chooseRedis(context: StackContext): Promise<StackPart> {
  const { given, images } = context.settings;
  if (given.redis) return givenPart('redis', given.redis);
  if (isInstalled('redis-server'))
    return ownRedis(context, 'installed', 'installed redis-server', serverProgram(context, 'redis-server'));
  if (context.hasDocker && provideImage(images.redis, context.say)) {
    return ownRedis(context, 'docker', images.redis, dockerRedis(context));
  }
  const command = await provideRedisServer(context);
  return ownRedis(context, 'embedded', 'embedded Redis 6.2', serverProgram(context, command));
}

function ownRedis(
  context: StackContext,
  kind: StackPart['kind'],
  description: string,
  program: Program,
): StackPart {
  const place = `localhost:${context.ports.redis}`;
  return { name: 'redis', label: 'Redis', kind, description, address: addressOf(context), place, program };
}

const addressOf = (context: StackContext) => `redis://127.0.0.1:${context.ports.redis}`;

function serverProgram(context: StackContext, command: string): Program {
  const folder = context.data.inside('redis');
  mkdirSync(folder, { recursive: true });
  return {
    name: 'redis',
    command,
    args: [
      ...['--port', String(context.ports.redis), '--bind', '127.0.0.1', '--dir', folder],
      ...['--save', '', ...APPEND_ONLY, '--daemonize', 'no'],
    ],
    env: plainEnvironment(context),
    logFile: context.data.log('redis'),
    readyWithinSeconds: 30,
    graceSeconds: 10,
    isReady: () => answersRedis(addressOf(context)),
  };
}

async function provideRedisServer(context: StackContext): Promise<string> {
  const name = PROGRAMS[`${process.platform}-${process.arch}`];
  if (!name) {
    throw new Fault(
      `No Redis comes along for ${process.platform} on ${process.arch}. Install redis-server, or set GENKAN_REDIS_URI.`,
    );
  }
  const jars = await provideJars(context.settings, context.say);
  const file = path.join(jars.folder, name);
  if (existsSync(file)) return file;
  const unfinished = `${file}.${process.pid}`;
  execFileSync('java', ['-cp', jars.classPath, 'genkan.Unpack', name, unfinished]);
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, file);
  return file;
}

function dockerRedis(context: StackContext): Program {
  const folder = context.data.inside('redis');
  mkdirSync(folder, { recursive: true });
  return dockerProgram(context, {
    name: 'redis',
    image: context.settings.images.redis,
    publish: `${context.ports.redis}:6379`,
    mount: { from: folder, to: '/data' },
    command: ['redis-server', '--save', '', ...APPEND_ONLY],
    isReady: () => answersRedis(addressOf(context)),
  });
}
