import { isNativeError } from 'node:util/types';
import { createReplica, type Question, type Replica, type ReplicaTimes, type Reply } from './replica.ts';

/** What is asked, and how long all of it may take. */
export type Call = {
  readonly path: string;
  readonly body: string;
  readonly token: string;
  /** It changes nothing: two replicas may answer it. */
  readonly isRepeatable: boolean;
  readonly limitMs: number;
};

export type Upstreams = {
  /** @throws what the last replica that was asked failed with. */
  post(call: Call): Promise<Reply>;
  close(): Promise<void>;
};

/** Before any time that a clock says. */
const NEVER = -1;

const TIMES: ReplicaTimes = {
  doubtMs: 300,
  probeMs: 1_000,
  lookAgainMs: 1_000,
  now: () => performance.now(),
};

/** Nothing has been sent then. */
const NEVER_ARRIVED = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * The replicas of one service, in turn; those that do not answer are left out until they do, and asked only where
 * nobody else is left, the one first that failed longest ago.
 *
 * Only a connection that did not come about leads to the next one: then the request has certainly not been
 * handled. After anything else it may have been, and is not sent twice, unless it is repeatable: then another one
 * is asked as soon as the first fails or lets us wait.
 */
export function createUpstreams(urls: readonly string[], times: ReplicaTimes = TIMES): Upstreams {
  const replicas = urls.map((url) => createReplica(url, times));
  let turn = 0;

  const inOrder = (): Replica[] => {
    turn = (turn + 1) % replicas.length;
    const turned = [...replicas.slice(turn), ...replicas.slice(0, turn)];
    return turned.toSorted((a, b) => (a.failedAt() ?? NEVER) - (b.failedAt() ?? NEVER));
  };

  return {
    async post({ path, body, token, isRepeatable, limitMs }) {
      for (const replica of replicas) replica.lookAgain();
      const question = { path, body, token, signal: AbortSignal.timeout(limitMs) };
      return isRepeatable
        ? askTogether(inOrder(), question, times.doubtMs)
        : askOneByOne(inOrder(), question);
    },
    async close() {
      await Promise.all(replicas.map((replica) => replica.close()));
    },
  };
}

async function askOneByOne(replicas: readonly Replica[], question: Question): Promise<Reply> {
  let missed: unknown;
  for (const replica of replicas) {
    try {
      return await replica.ask(question);
    } catch (error) {
      if (!hasNotArrived(error)) throw error;
      missed = error;
    }
  }
  throw missed;
}

/**
 * The first answer of any. Whoever is late is not called off: that it does not answer at all is worth knowing. A
 * replica that is known to be away is not asked for want of patience, only where the others have failed.
 */
function askTogether(replicas: readonly Replica[], question: Question, patienceMs: number): Promise<Reply> {
  const left = [...replicas];
  let underWay = 0;
  return new Promise((resolve, reject) => {
    const askNext = () => {
      const replica = question.signal.aborted ? undefined : left.shift();
      if (!replica) return;
      underWay += 1;
      replica.ask(question).then(answer, failed);
    };
    const impatient = setTimeout(() => {
      if (left[0]?.failedAt() === null) askNext();
    }, patienceMs);
    const answer = (reply: Reply) => {
      clearTimeout(impatient);
      left.length = 0;
      resolve(reply);
    };
    const failed = (error: unknown) => {
      underWay -= 1;
      askNext();
      if (underWay > 0) return;
      clearTimeout(impatient);
      reject(error);
    };
    askNext();
  });
}

function hasNotArrived(error: unknown): boolean {
  return isNativeError(error) && 'code' in error && NEVER_ARRIVED.has(String(error.code));
}
