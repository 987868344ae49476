/**
 * An error whose message is ours and holds no value of anybody: it may be logged as it stands.
 * Of every other error the log keeps the name, the code and the places in the stack.
 */
export class SafeError extends Error {
  override name = 'SafeError';
}
