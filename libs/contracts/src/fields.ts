import { SOCIETY_ID } from '@genkan/kernel';
import { z } from 'zod';
import { TYPED_LIMITS } from './typed-limits.ts';

/** Pieces that several schemas share. */
export const id = z.uuid();
export const society = z.string().regex(SOCIETY_ID);
/** RFC 3339 with an offset or Z. */
export const instant = z.iso.datetime({ offset: true });
export const isoDate = z.iso.date();
export const locale = z.enum(['ja', 'en']);
/** In answers: a language that only a newer process has words in is read as Japanese, and nobody is shut out. */
export const openLocale = locale.catch('ja');
export const credentialNo = z.int().min(1);
export const epoch = z.int().min(0);
/** How many a list of an operator's shows at most. */
export const listLimit = z.int().min(1).max(500).default(100);
/** SHA-256 of a browser's own random token, base64url. */
export const browser = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** Text that a person typed: bounded, so that nobody stores a book. */
export const typed = (what: keyof typeof TYPED_LIMITS) => z.string().max(TYPED_LIMITS[what]);

export type Locale = z.infer<typeof locale>;
