import { type DestinationStream, pino } from 'pino';
import { activeTraceIds } from '../telemetry/trace.ts';
import { describeError } from './describe-error.ts';
import { LOG_FIELDS, type LogFields } from './log-fields.ts';

type Write = {
  (fields: LogFields, sentence: string): void;
  (sentence: string): void;
};

/** The log of a process: one JSON object per line on stdout. First the fields, then a plain sentence. */
export type Log = {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  readonly fatal: Write;
  /** The same log with some fields on every line. */
  child(fields: LogFields): Log;
};

export type LogSettings = { readonly SERVICE_NAME: string; readonly LOG_LEVEL: string };

/** @param destination where the lines go; stdout unless told. */
export function createLog(settings: LogSettings, destination?: DestinationStream): Log {
  const options = {
    level: settings.LOG_LEVEL,
    base: { service: settings.SERVICE_NAME, pid: process.pid },
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }), log: pickFields, bindings: pickFields },
    mixin: activeTraceIds,
  };
  return destination ? pino(options, destination) : pino(options);
}

const allowed: ReadonlySet<string> = new Set(LOG_FIELDS);

function pickFields(fields: Record<string, unknown>): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (!allowed.has(field) || value === undefined) continue;
    picked[field] = field === 'err' ? describeError(value) : scalar(value);
  }
  return picked;
}

/** Objects have members that nobody listed: they are named by their type alone. */
function scalar(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? `[${value.constructor?.name ?? 'object'}]` : value;
}
