import { progressLine, type Say, secondsSince } from '../command-line/terminal.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { diskIsFull, isDiskFull } from '../data-folder/disk-space.ts';
import { type RunFile, type RunProcess, writeRunFile } from '../data-folder/run-file.ts';
import { writeSupervisorFile } from '../data-folder/supervisor-file.ts';
import type { Ports } from '../machine/ports.ts';
import type { Stack } from '../parts/stack.ts';
import type { StackPart } from '../parts/stack-part.ts';
import { SERVICES, type ServiceName } from '../services/service-names.ts';
import type { ServiceProgram } from '../services/service-programs.ts';
import { SupervisedProgram } from './supervised-program.ts';

/** What a system is made of. */
export interface SystemPlan {
  data: DataFolder;
  ports: Ports;
  stack: Stack;
  services: readonly ServiceProgram[];
  replicas: number;
  controlToken: string;
  say: Say;
}

/** The stack and the services of one data folder, all supervised. */
export class System {
  readonly #plan: SystemPlan;
  readonly #stack: { part: StackPart; program: SupervisedProgram | undefined }[];
  readonly #services: { plan: ServiceProgram; program: SupervisedProgram }[];
  #isPublished = false;
  #isDiskFull = false;

  constructor(plan: SystemPlan) {
    this.#plan = plan;
    const observer = { say: plan.say, changed: () => this.#record() };
    this.#stack = Object.values(plan.stack).map((part) => ({
      part,
      program: part.program && new SupervisedProgram(part.program, observer),
    }));
    this.#services = plan.services.map((service) => ({
      plan: service,
      program: new SupervisedProgram(service, observer),
    }));
  }

  /** Everything that runs here, stack first. */
  get programs(): SupervisedProgram[] {
    return [
      ...this.#stack.flatMap(({ program }) => program ?? []),
      ...this.#services.map(({ program }) => program),
    ];
  }

  /** Whether a program was given up after repeated deaths. */
  get hasGivenUp(): boolean {
    return this.programs.some(({ state }) => state === 'given-up');
  }

  async startStack(): Promise<void> {
    await Promise.all(
      this.#stack.map(async ({ part, program }) => {
        const start = performance.now();
        await program?.start();
        const took = program ? `${secondsSince(start)}, ` : '';
        this.#plan.say(progressLine(part.label, `ready on ${part.place} (${took}${part.description})`));
      }),
    );
  }

  async startServices(): Promise<void> {
    await Promise.all(
      SERVICES.map(async (name) => {
        const start = performance.now();
        const own = this.#services.filter(({ plan }) => plan.service === name);
        await Promise.all(own.map(({ program }) => program.start()));
        const places = own.map(({ plan }) => plan.url.replace('http://', ''));
        this.#plan.say(
          progressLine(name, `ready on ${[...new Set(places)].join(', ')} (${secondsSince(start)})`),
        );
      }),
    );
  }

  /** Writes run.json, by which tools find this system, now and at every change from now on. */
  publish(): void {
    this.#isPublished = true;
    this.#record();
  }

  /** Services first, so that they can hand over what they hold to a stack that still lives. */
  async stop(): Promise<void> {
    this.#isPublished = false;
    await Promise.all(this.#services.map(({ program }) => program.stop()));
    await Promise.all(this.#stack.map(({ program }) => program?.stop()));
  }

  kill(): void {
    for (const program of this.programs) program.kill();
  }

  /** A disk that is full is told once; whoever frees it finds everything running that still can. */
  #record(): void {
    const { data, say } = this.#plan;
    try {
      this.#write();
      this.#isDiskFull = false;
    } catch (error) {
      if (!isDiskFull(data.path, error)) throw error;
      if (!this.#isDiskFull) say(`\n${diskIsFull(data.path)}`);
      this.#isDiskFull = true;
    }
  }

  #write(): void {
    const { data } = this.#plan;
    writeSupervisorFile(
      data,
      this.programs.flatMap(({ pid }) => pid ?? []),
    );
    if (this.#isPublished) writeRunFile(data, this.#describe());
  }

  #describe(): RunFile {
    const { data, ports, stack, replicas, controlToken } = this.#plan;
    return {
      gateway: `http://localhost:${ports.portal}`,
      mailbox: `http://localhost:${ports.mailbox}`,
      smtp: stack.mailbox.address,
      kafka: { brokers: stack.kafka.address.split(',') },
      mongodb: stack.mongodb.address,
      redis: stack.redis.address,
      services: Object.fromEntries(SERVICES.map((name) => [name, this.#describeService(name)])) as Record<
        ServiceName,
        RunProcess[]
      >,
      stack: Object.fromEntries(
        this.#stack.map(({ part, program }) => [part.name, describePart(part, program)]),
      ),
      replicas,
      dataDir: data.path,
      supervisor: { pid: process.pid },
      control: { url: `http://127.0.0.1:${ports.control}`, token: controlToken },
    };
  }

  /** Only processes that run: whatever is listed can be asked. */
  #describeService(name: ServiceName): RunProcess[] {
    const own = this.#services.filter(({ plan }) => plan.service === name);
    return own.flatMap(({ plan, program }) =>
      program.pid === undefined
        ? []
        : [{ name: plan.name, pid: program.pid, url: plan.url, admin: plan.admin, log: plan.logFile }],
    );
  }
}

function describePart(part: StackPart, program: SupervisedProgram | undefined) {
  return {
    kind: part.kind,
    ...(program?.pid === undefined ? {} : { pid: program.pid }),
    ...(part.program ? { log: part.program.logFile } : {}),
  };
}
