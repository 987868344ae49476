import type { ProblemParams } from '@genkan/kernel';
import type { FieldId } from './field-error.ts';

/** A sentence, or one that needs the problem's params. */
export type Words = string | ((params: ProblemParams) => string);

/** First what happened, then what to do. Beside a field `what` is the summary's line and `next` the hint. */
export type ProblemText = {
  what: Words;
  next: Words;
  /** One more sentence for the summary. */
  note?: Words;
  /** A second field that may be the cause, and the sentence beside it. */
  also?: { readonly field: FieldId; readonly hint: string };
};

export function say(words: Words, params: ProblemParams): string {
  return typeof words === 'string' ? words : words(params);
}

/** Picks the sentence of `params.reason`; an unknown reason gets the first one, so nobody meets a blank. */
export function byReason(sentences: Record<string, Words>): Words {
  return (params) => {
    const words = sentences[String(params.reason)] ?? Object.values(sentences)[0] ?? '';
    return say(words, params);
  };
}
