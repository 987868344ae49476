/**
 * Lets a process of the running system die, or sleep, at a named step. Given by NODE_OPTIONS=--import; product
 * code knows nothing of it. GENKAN_CRASH_POINTS: the steps; GENKAN_CRASH_FOLDER: a file in it named after a
 * step arms that step, and holds the signal. Whoever comes by first takes the file, so one process dies once.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendToModules } from '../actions/append-to-module.mjs';

const folder = process.env.GENKAN_CRASH_FOLDER ?? '';
const points = JSON.parse(process.env.GENKAN_CRASH_POINTS ?? '[]').filter(
  ({ service }) => service === process.env.SERVICE_NAME,
);

globalThis.genkanCrash = { wrapFunction, wrapFactory };

appendToModules((url) => {
  const calls = new Set(points.filter(({ file }) => url.endsWith(`/${file}`)).map(({ call }) => call));
  return [...calls].map((call) => {
    const [name, method] = call.split('.');
    const wrapped = method
      ? `globalThis.genkanCrash.wrapFactory(${name}, '${method}', '${call}')`
      : `globalThis.genkanCrash.wrapFunction(${name}, '${call}')`;
    return `${name} = ${wrapped};`;
  });
});

/** The same factory, of whose objects one method passes the steps. */
function wrapFactory(factory, method, call) {
  return (...given) => {
    const made = factory(...given);
    return { ...made, [method]: wrapFunction(made[method].bind(made), call) };
  };
}

function wrapFunction(work, call) {
  const own = points.filter((point) => point.call === call);
  return (...args) => {
    pass(own, 'before', args);
    const result = work(...args);
    if (!(result instanceof Promise)) {
      pass(own, 'after', args);
      return result;
    }
    return result.then((value) => {
      pass(own, 'after', args);
      return value;
    });
  };
}

function pass(own, when, args) {
  for (const point of own) {
    if (point.when !== when) continue;
    if (point.about && !JSON.stringify(args).includes(point.about)) continue;
    const signal = takeOrder(point.name);
    if (signal) process.kill(process.pid, signal);
  }
}

/** The signal, if this step is armed and nobody else was faster; leaves word of who took it. */
function takeOrder(name) {
  const taken = join(folder, `${name}.taken-by-${process.pid}`);
  try {
    renameSync(join(folder, name), taken);
  } catch {
    return null;
  }
  const signal = readFileSync(taken, 'utf8');
  writeFileSync(join(folder, `${name}.reached`), String(process.pid));
  return signal;
}
