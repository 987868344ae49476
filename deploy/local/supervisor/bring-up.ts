import { randomBytes } from 'node:crypto';
import { progressLine, type Say, secondsSince } from '../command-line/terminal.ts';
import { type DataFolder, dataFlag } from '../data-folder/data-folder.ts';
import { openKeys } from '../data-folder/keys.ts';
import { hireSample, listMails, SAMPLE_PERSON, waitForSampleMail } from '../hire/sample-hire.ts';
import { createMissingTopics, warmUp } from '../kafka/topics.ts';
import { assertPortsFree, choosePorts, type NeededPort, type Ports } from '../machine/ports.ts';
import { chooseStack, type Stack } from '../parts/stack.ts';
import { buildServices } from '../services/build-services.ts';
import { listProcesses } from '../services/service-environment.ts';
import { servicePrograms } from '../services/service-programs.ts';
import type { Settings } from '../settings/settings.ts';
import { openControlApi } from './control-api.ts';
import { System } from './system.ts';

/** What `npm start` was asked for. */
export interface StartPlan {
  data: DataFolder;
  portBase?: number | undefined;
  replicas: number;
  sampleHire: boolean;
  settings: Settings;
  say: Say;
}

/** Builds a system without starting it. Throws a Fault when a port is busy or a part cannot be had. */
export async function prepareSystem(plan: StartPlan): Promise<PreparedSystem> {
  const { data, settings, say, replicas } = plan;
  const ports = choosePorts(plan.portBase);
  const stack = await chooseStack({ settings, data, ports, say });
  await assertPortsFree(neededPorts(ports, stack, replicas));
  const addresses = {
    kafka: stack.kafka.address,
    mongodb: stack.mongodb.address,
    redis: stack.redis.address,
    smtp: stack.mailbox.address,
  };
  const around = { ports, replicas, keys: openKeys(data.keys), addresses };
  const controlToken = randomBytes(24).toString('base64url');
  const services = servicePrograms(around, settings, data);
  const system = new System({ data, ports, stack, services, replicas, controlToken, say });
  return { system, stack, ports, controlToken };
}

/** A system that is ready to start. */
export interface PreparedSystem {
  system: System;
  stack: Stack;
  ports: Ports;
  controlToken: string;
}

/** Starts everything in order, up to the ready message. Throws a Fault when something does not come up. */
export async function bringUp(plan: StartPlan, prepared: PreparedSystem, signal: AbortSignal): Promise<void> {
  const { system, stack, ports, controlToken } = prepared;
  const brokers = stack.kafka.address.split(',');
  await Promise.all([startBroker(system, brokers), build(plan.say)]);
  signal.throwIfAborted();
  await system.startServices();
  await openControlApi({
    port: ports.control,
    token: controlToken,
    programs: () => system.programs,
  });
  system.publish();
  if (plan.sampleHire) await hireOnce(plan, `http://localhost:${ports.mailbox}`, { brokers, signal });
}

/** The last lines of a start: what to open. */
export async function describeReady(plan: StartPlan, ports: Ports, start: number): Promise<string> {
  const mailbox = `http://localhost:${ports.mailbox}`;
  const [newest, ...older] = await listMails(mailbox);
  const count = older.length === 0 ? '1 mail' : `${older.length + 1} mails, the newest`;
  const { name, email, birthDate } = SAMPLE_PERSON;
  return [
    `Genkan is ready (${Math.round((performance.now() - start) / 1000)} s)`,
    `  Member portal   http://localhost:${ports.portal}`,
    `  Mailbox         ${mailbox}   ${newest ? `${count}: ${newest.subject}` : 'no mail yet'}`,
    `  Hire someone    npm run hire --${dataFlag(plan.data)} --name "${name}" --email ${email} --birth-date ${birthDate}`,
  ].join('\n');
}

async function startBroker(system: System, brokers: readonly string[]): Promise<void> {
  await system.startStack();
  await createMissingTopics(brokers);
  await warmUp(brokers);
}

async function build(say: Say): Promise<void> {
  const start = performance.now();
  await buildServices();
  say(progressLine('Build', `done (${secondsSince(start)})`));
}

async function hireOnce(
  { say, data }: StartPlan,
  mailbox: string,
  { brokers, signal }: { brokers: readonly string[]; signal: AbortSignal },
): Promise<void> {
  if ((await listMails(mailbox)).length > 0) {
    return say(progressLine('Sample hire', 'none: the mailbox holds mail of an earlier start'));
  }
  const start = performance.now();
  const hire = await hireSample(brokers);
  const person = `${hire.name.family} ${hire.name.given}, born ${hire.birthDate}`;
  await waitForSampleMail(mailbox, data.logs, signal);
  signal.throwIfAborted();
  say(
    progressLine('Sample hire', `${person}: published on Kafka, mail in the inbox (${secondsSince(start)})`),
  );
}

function neededPorts(ports: Ports, stack: Stack, replicas: number): NeededPort[] {
  const parts: [number, string, boolean][] = [
    [ports.portal, 'member portal', true],
    [ports.mailbox, 'mailbox page', true],
    [ports.smtp, 'mailbox, incoming mail', true],
    [ports.control, 'control of processes', true],
    [ports.kafka, 'Kafka', stack.kafka.kind !== 'given'],
    [ports.kafkaController, 'Kafka controller', ['installed', 'embedded'].includes(stack.kafka.kind)],
    [ports.mongodb, 'MongoDB', stack.mongodb.kind !== 'given'],
    [ports.redis, 'Redis', stack.redis.kind !== 'given'],
  ];
  const stackPorts = parts.filter(([, , isNeeded]) => isNeeded).map(([port, use]) => ({ port, use }));
  const servicePorts = listProcesses(replicas).flatMap(({ service, nth, name }) => {
    const { http, admin } = ports.service(service, nth);
    const door = service === 'gateway' ? [] : [{ port: http, use: name }];
    return [...door, { port: admin, use: `${name}, health and metrics` }];
  });
  return [...stackPorts, ...servicePorts];
}
