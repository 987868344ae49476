/**
 * Given to Node by `--import`, so that it runs before anything that it traces is loaded. Without a variable
 * that asks for tracing there are ids for the log, and no more: the SDK would double the memory of a process.
 */
import { readTracingSettings } from '../config/tracing-settings.ts';
import { startTraceIds } from './trace-ids.ts';

const settings = readTracingSettings();
if (settings) {
  const { startTracing } = await import('./start-tracing.ts');
  startTracing(settings);
} else startTraceIds();
