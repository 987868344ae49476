/** Loaded into a process of the running system by `--import`, never part of the product. */
import { registerHooks } from 'node:module';

/**
 * Adds lines to built files while they are loaded. A function declaration is a binding that may be assigned
 * to, and importers see what it is bound to: `f = wrap(f);` at the end of a file wraps what it exports.
 * @param {(url: string) => string[]} linesFor
 */
export function appendToModules(linesFor) {
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const lines = linesFor(url);
      return lines.length === 0
        ? loaded
        : { ...loaded, source: [Buffer.from(loaded.source).toString(), ...lines].join('\n') };
    },
  });
}
