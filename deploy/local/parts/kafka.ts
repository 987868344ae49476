import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { provideJars } from '../java/jars.ts';
import { provideImage } from '../machine/docker.ts';
import type { Ports } from '../machine/ports.ts';
import type { Program } from '../supervisor/program.ts';
import { dockerProgram } from './docker-program.ts';
import { givenPart } from './given.ts';
import { answersKafka } from './probes.ts';
import { plainEnvironment, type StackContext, type StackPart } from './stack-part.ts';

/** Kafka: the brokers given, an unpacked one (KAFKA_HOME), a container, or the one from Maven's jars. */
export async function chooseKafka(context: StackContext): Promise<StackPart> {
  const { given, kafkaHome, images } = context.settings;
  if (given.kafka) return givenPart('kafka', given.kafka);
  if (kafkaHome)
    return ownKafka(context, 'installed', `Apache Kafka in ${kafkaHome}`, installedKafka(context, kafkaHome));
  if (context.hasDocker && provideImage(images.kafka, context.say)) {
    return ownKafka(context, 'docker', images.kafka, dockerKafka(context));
  }
  return ownKafka(context, 'embedded', 'embedded Apache Kafka 4.4', await embeddedKafka(context));
}

function ownKafka(
  context: StackContext,
  kind: StackPart['kind'],
  description: string,
  program: Program,
): StackPart {
  const place = `localhost:${context.ports.kafka}`;
  return { name: 'kafka', label: 'Kafka', kind, description, address: place, place, program };
}

function kafkaProgram(context: StackContext, command: string, args: readonly string[], env = {}): Program {
  return {
    name: 'kafka',
    command,
    args,
    env: { ...plainEnvironment(context), ...env },
    logFile: context.data.log('kafka'),
    readyWithinSeconds: 90,
    graceSeconds: 20,
    isReady: () => answersKafka(`127.0.0.1:${context.ports.kafka}`),
  };
}

async function embeddedKafka(context: StackContext): Promise<Program> {
  const { classPath } = await provideJars(context.settings, context.say);
  return kafkaProgram(context, 'java', [
    ...['-Xms64m', '-Xmx256m', '-Xss512k', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    ...['-cp', classPath, 'genkan.KafkaNode', writeProperties(context)],
  ]);
}

/** The scripts of an unpacked Kafka: storage is formatted once, then the server takes the shell's place. */
function installedKafka(context: StackContext, home: string): Program {
  const properties = writeProperties(context);
  const script =
    '[ -f "$DATA/meta.properties" ] || "$BIN/kafka-storage.sh" format -t "$("$BIN/kafka-storage.sh" random-uuid)" -c "$PROPERTIES" || exit 1\n' +
    'exec "$BIN/kafka-server-start.sh" "$PROPERTIES"';
  return kafkaProgram(context, 'sh', ['-c', script], {
    BIN: path.join(home, 'bin'),
    DATA: storageFolder(context),
    PROPERTIES: properties,
    KAFKA_HEAP_OPTS: '-Xms64m -Xmx256m',
    LOG_DIR: context.data.logs,
  });
}

function dockerKafka(context: StackContext): Program {
  const { kafka } = context.ports;
  const inside = { ...context.ports, kafkaController: 29_093 };
  const properties = brokerProperties(inside, '/tmp/kraft', '0.0.0.0');
  return dockerProgram(context, {
    name: 'kafka',
    image: context.settings.images.kafka,
    publish: `${kafka}:${kafka}`,
    env: Object.fromEntries(
      properties.map(([key, value]) => [`KAFKA_${key.replaceAll('.', '_').toUpperCase()}`, value]),
    ),
    isReady: () => answersKafka(`127.0.0.1:${kafka}`),
  });
}

const storageFolder = (context: StackContext) => path.join(context.data.inside('kafka'), 'log');

function writeProperties(context: StackContext): string {
  mkdirSync(context.data.inside('kafka'), { recursive: true });
  const file = path.join(context.data.inside('kafka'), 'server.properties');
  const lines = brokerProperties(context.ports, storageFolder(context), '127.0.0.1').map(
    ([key, value]) => `${key}=${value}`,
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** A small node, broker and controller in one; with short timeouts it is soon back after a kill. */
function brokerProperties(ports: Ports, storage: string, host: string): [string, string][] {
  return [
    ['process.roles', 'broker,controller'],
    ['node.id', '1'],
    ['controller.quorum.voters', `1@127.0.0.1:${ports.kafkaController}`],
    ['listeners', `PLAINTEXT://${host}:${ports.kafka},CONTROLLER://127.0.0.1:${ports.kafkaController}`],
    ['advertised.listeners', `PLAINTEXT://127.0.0.1:${ports.kafka}`],
    ['controller.listener.names', 'CONTROLLER'],
    ['inter.broker.listener.name', 'PLAINTEXT'],
    ['listener.security.protocol.map', 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT'],
    ['log.dirs', storage],
    ['auto.create.topics.enable', 'false'],
    ['group.initial.rebalance.delay.ms', '0'],
    ['offsets.topic.num.partitions', '1'],
    ['offsets.topic.replication.factor', '1'],
    ['transaction.state.log.num.partitions', '1'],
    ['transaction.state.log.replication.factor', '1'],
    ['transaction.state.log.min.isr', '1'],
    ['share.coordinator.state.topic.num.partitions', '1'],
    ['share.coordinator.state.topic.replication.factor', '1'],
    ['share.coordinator.state.topic.min.isr', '1'],
    ['broker.session.timeout.ms', '3000'],
    ['broker.heartbeat.interval.ms', '500'],
    ['num.network.threads', '2'],
    ['num.io.threads', '2'],
    ['background.threads', '2'],
    ['log.cleaner.threads', '1'],
    ['log.cleaner.dedupe.buffer.size', '2097152'],
    ['log.segment.bytes', '67108864'],
  ];
}
