import type { Gate } from '@genkan/contracts';
import { sha256 } from '@genkan/kernel';
import type { Request } from 'express';
import type { Ending, Session } from '../../domain/session.ts';
import type { Submission } from '../../stores/form-answers.ts';
import type { PageRoute } from '../page-route.ts';
import type { PageHouse } from './page-house.ts';
import { postedField } from './posted-field.ts';

/** Who came with a cookie that is still good. `gate` is missing where a session only ends. */
export type Bearer = { readonly sid: string; readonly session: Session; readonly gate: Gate | null };

/** One request of a browser at a page of ours. */
export type Arrival = {
  readonly house: PageHouse;
  readonly route: PageRoute;
  readonly request: Request;
  /** The cookie, whether or not a session belongs to it. */
  readonly sid: string | null;
  readonly bearer: Bearer | null;
  /** Why there is none, where it is known. */
  readonly ending?: Ending;
};

const NONCE = /^[A-Za-z0-9_-]{22}$/;

/** The form that was posted, under the id of the cookie; null where no form of ours would look like that. */
export function submissionOf({ sid, request }: Arrival): Submission | null {
  const nonce = postedField(request, 'nonce');
  if (sid === null || !NONCE.test(nonce)) return null;
  // Keyed by the session's id in what it goes into: nobody can search for it.
  return { sid, nonce, content: sha256(JSON.stringify(request.body ?? {})) };
}
