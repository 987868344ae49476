/** Milliseconds: longer than identity's queue for password hashing may take under load (D10). */
export const HASHING_LIMIT_MS = 5_000;
