import { type PartOfKind, problem } from '@genkan/contracts';
import type { Factor } from '../domain/factor.ts';

/** The answer as its kind reads it. @throws Problem, the kind's own `malformed` */
export function readAnswer(factor: Factor, answer: PartOfKind): unknown {
  const read = factor.readAnswer(answer);
  if (read === null) throw problem(factor.malformed);
  return read;
}
