import { setTimeout as wait } from 'node:timers/promises';
import { describeError, Fault } from '../command-line/fault.ts';
import {
  end,
  launch,
  NotReady,
  type Program,
  quoteLog,
  type Running,
  signalGroup,
  waitUntilReady,
} from './program.ts';

const DEATHS_ALLOWED = 5;
const DEATHS_WITHIN_MILLISECONDS = 60_000;
const FIRST_PAUSE_MILLISECONDS = 250;

export type ProgramState = 'stopped' | 'starting' | 'running' | 'restarting' | 'given-up';

/** Whoever is told what becomes of a program. */
export interface ProgramObserver {
  /** A line for people. */
  say(line: string): void;
  /** The state or the process id has changed. */
  changed(): void;
}

/** How long to wait before the next start after so many deaths within the last minute; undefined = give up. */
export function pauseAfterDeaths(deaths: number): number | undefined {
  return deaths >= DEATHS_ALLOWED ? undefined : FIRST_PAUSE_MILLISECONDS * 2 ** (deaths - 1);
}

/** Keeps one program running: restarts it when it dies, with growing pauses, and gives up visibly. */
export class SupervisedProgram {
  readonly program: Program;
  readonly #observer: ProgramObserver;
  #state: ProgramState = 'stopped';
  #running: Running | undefined;
  #env: Record<string, string> = {};
  #deaths: number[] = [];
  /** How often it was started by hand: a restart that waits sees by it that somebody came first. */
  #life = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(program: Program, observer: ProgramObserver) {
    this.program = program;
    this.#observer = observer;
  }

  get name(): string {
    return this.program.name;
  }

  get state(): ProgramState {
    return this.#state;
  }

  get pid(): number | undefined {
    return this.#running?.pid;
  }

  /** Starts it if it is not running; resolves when it is ready, else throws a {@link Fault}. `env` stays until the next start. */
  start(env: Record<string, string> = {}): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#running) return;
      this.#env = env;
      this.#life += 1;
      this.#deaths = [];
      this.#become('starting');
      await this.#bringUp().catch(async (error: unknown) => {
        await this.#takeDown('SIGKILL');
        throw error;
      });
    });
  }

  /** Ends it; it stays down. Resolves when the process is gone. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    // Not in turn: a start in progress is to end now, and not when its time is up.
    const stopped = this.#takeDown(signal);
    return this.#inTurn(async () => {
      await stopped;
      await this.#takeDown(signal);
    });
  }

  async restart(env: Record<string, string> = {}): Promise<void> {
    await this.stop();
    await this.start(env);
  }

  /** Ends it at once, for the second Ctrl-C. */
  kill(): void {
    this.#become('stopped');
    if (this.#running) signalGroup(this.#running, 'SIGKILL');
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #become(state: ProgramState): void {
    this.#state = state;
    this.#observer.changed();
  }

  async #takeDown(signal: NodeJS.Signals): Promise<void> {
    const running = this.#running;
    this.#become('stopped');
    if (running) await end(this.program, running, signal);
  }

  async #bringUp(): Promise<void> {
    const running = await launch(this.program, this.#env);
    this.#running = running;
    this.#observer.changed();
    if (this.#state === 'stopped') signalGroup(running, 'SIGKILL');
    void running.ended.then((how) => this.#noticeEnd(how));
    await waitUntilReady(this.program, running);
    if (this.#state !== 'stopped') this.#become('running');
  }

  #noticeEnd(how: string): void {
    const before = this.#state;
    this.#running = undefined;
    this.#observer.changed();
    if (before === 'running') void this.#revive(how);
  }

  /** Not in turn: a `stop` during a pause must win over it, and does so by setting the state. */
  async #revive(firstDeath: string): Promise<void> {
    this.#become('restarting');
    const life = this.#life;
    const isWanted = () => this.#state === 'restarting' && this.#life === life;
    let how = firstDeath;
    while (isWanted()) {
      const pause = this.#countDeath();
      if (pause === undefined) return this.#giveUp(how);
      this.#observer.say(`  ! ${this.name} died (${how}); starting it again in ${pause / 1000} s`);
      await wait(pause);
      if (!isWanted()) return;
      const failure = await this.#bringUp().then(() => undefined, describeFailure);
      if (failure === undefined) return this.#observer.say(`  ! ${this.name} runs again`);
      how = failure;
      await this.#endUnready();
    }
  }

  async #endUnready(): Promise<void> {
    if (this.#running) await end(this.program, this.#running, 'SIGKILL');
  }

  #countDeath(): number | undefined {
    const now = performance.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < DEATHS_WITHIN_MILLISECONDS), now];
    return pauseAfterDeaths(this.#deaths.length);
  }

  #giveUp(how: string): void {
    this.#become('given-up');
    this.#observer.say(
      `  ! ${this.name} died ${DEATHS_ALLOWED} times within a minute (${how}) and is given up. ` +
        `Once the cause is mended, npm stop and npm start bring it back. ${quoteLog(this.program.logFile)}`,
    );
  }
}

const describeFailure = (error: unknown): string =>
  error instanceof NotReady ? error.how : describeError(error);

/** Throws if the name is unknown. */
export function findProgram(programs: readonly SupervisedProgram[], name: string): SupervisedProgram {
  const found = programs.find((program) => program.name === name);
  if (!found) throw new Fault(`There is no process "${name}".`);
  return found;
}
