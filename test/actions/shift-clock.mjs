/**
 * Moves the clock of a process of the running system. Given by NODE_OPTIONS=--import; product code knows
 * nothing of it. GENKAN_CLOCK_OFFSET_MS: how far ahead of the machine's clock "now" is.
 */
const offset = Number(process.env.GENKAN_CLOCK_OFFSET_MS);
const real = Date.now;

Date.now = () => real() + offset;

/** Dates are the real ones, so that `instanceof` and drivers know them; only "now" is another. */
globalThis.Date = new Proxy(Date, {
  construct: (target, given, asked) =>
    Reflect.construct(target, given.length > 0 ? given : [target.now()], asked),
  apply: (target) => new target(target.now()).toString(),
});
