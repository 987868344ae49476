import { setTimeout as wait } from 'node:timers/promises';
import { type Keyring, sha256 } from '@genkan/kernel';
import type { StoredAnswer } from '../domain/answer.ts';
import type { EphemeralStore } from './ephemeral-store.ts';
import { sealForBearer, unsealForBearer } from './session-seal.ts';

/** One submitted form of one session. */
export type Submission = {
  readonly sid: string;
  readonly nonce: string;
  /** Digest of what was sent: a corrected form is another submission. */
  readonly content: string;
};

export type FormAnswers = {
  /** True for the first submission of this form: it does the work. */
  claim(submission: Submission): Promise<boolean>;
  keep(submission: Submission, answer: StoredAnswer): Promise<void>;
  /** The first submission failed on our side: the next one may try. */
  release(submission: Submission): Promise<void>;
  /** What the first one was answered; waits while it is under way. Null where there was none. */
  recall(submission: Submission): Promise<StoredAnswer | null>;
};

const KEPT_SECONDS = 20;
const UNDER_WAY = 'under way';
const LOOK_MS = 50;
const PATIENCE_MS = 8_000;

/** A double click, and a reload that sends the form again, get the first answer (D7). */
export function createFormAnswers({
  store,
  keyring,
}: {
  store: EphemeralStore;
  keyring: Keyring;
}): FormAnswers {
  const keyOf = ({ sid, nonce, content }: Submission) => `o:${sha256(`${sid}|${nonce}|${content}`)}`;

  const recall = async (submission: Submission, waited = 0): Promise<StoredAnswer | null> => {
    const key = keyOf(submission);
    const text = await store.get(key);
    if (text === null) return null;
    if (text !== UNDER_WAY) return openSealed(keyring, { sid: submission.sid, place: key }, text);
    if (waited >= PATIENCE_MS) return null;
    await wait(LOOK_MS);
    return recall(submission, waited + LOOK_MS);
  };

  return {
    claim: (submission) => store.claim(keyOf(submission), UNDER_WAY, KEPT_SECONDS),
    async keep(submission, answer) {
      const key = keyOf(submission);
      const value = sealForBearer(keyring, { sid: submission.sid, place: key }, answer);
      await store.put(key, value, KEPT_SECONDS);
    },
    release: (submission) => store.remove(keyOf(submission)),
    recall: (submission) => recall(submission),
  };
}

/** What does not open (a key was taken out, another version wrote it) is as good as never kept. */
function openSealed(
  keyring: Keyring,
  bearer: { sid: string; place: string },
  text: string,
): StoredAnswer | null {
  try {
    return unsealForBearer<StoredAnswer>(keyring, bearer, text);
  } catch {
    return null;
  }
}
