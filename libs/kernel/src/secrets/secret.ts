import { inspect } from 'node:util';

const PLACEHOLDER = '[secret]';

/**
 * A value that must not be printed. Logs, JSON, templates and the debugger see a placeholder;
 * only `reveal` gives the value, so that every place that uses it can be searched for.
 */
export class Secret<T = string> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return PLACEHOLDER;
  }

  toJSON(): string {
    return PLACEHOLDER;
  }

  [inspect.custom](): string {
    return PLACEHOLDER;
  }
}
