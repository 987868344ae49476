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

globalThis.genkanCrash = { wrapFunction, wrapFactory, shortenSession };

/** After so long a group notices that a member is dead: the least that a broker allows. */
const SESSION_MS = 6000;
const CONSUMER = 'libs/messaging/dist/kafka/live-once.js';

appendToModules((url) => {
  const calls = new Set(points.filter(({ file }) => url.endsWith(`/${file}`)).map(({ call }) => call));
  const shortened = url.endsWith(`/${CONSUMER}`)
    ? ['configOf = globalThis.genkanCrash.shortenSession(configOf);']
    : [];
  const wrapped = [...calls].map((call) => {
    const [name, method] = call.split('.');
    const point = method
      ? `globalThis.genkanCrash.wrapFactory(${name}, '${method}', '${call}')`
      : `globalThis.genkanCrash.wrapFunction(${name}, '${call}')`;
    return `${name} = ${point};`;
  });
  return [...shortened, ...wrapped];
});

/** A kafkajs client's configuration that differs in this alone. */
function shortenSession(configOf) {
  return (group) => ({ ...configOf(group), sessionTimeout: SESSION_MS });
}

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
      if (hasDone(value)) pass(own, 'after', args);
      return value;
    });
  };
}

/** Stores answer so where another process was faster: nothing has happened that one could die after. */
const hasDone = (value) => value !== null && value !== false && value !== 'exists';

function pass(own, when, args) {
  for (const point of own) {
    if (point.when !== when) continue;
    if (point.about && !spellOut(args).includes(point.about)) continue;
    const signal = takeOrder(point.name);
    if (signal) process.kill(process.pid, signal);
  }
}

/** What a call was about, headers of records included. */
function spellOut(args) {
  const asText = (_key, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString() : value);
  return JSON.stringify(args, asText);
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
