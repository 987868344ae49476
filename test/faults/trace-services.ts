import { processesOf, restartProcesses } from '../actions/control-processes.ts';
import type { Trace } from './find-secrets.ts';
import { openSpanSink } from './span-sink.ts';

/** Services whose spans come to a collector of ours. */
export type TracedServices = {
  url: string;
  /** Every body that came, as it came. */
  received: readonly Trace[];
  /** The processes as they were. */
  remove(): Promise<void>;
};

/** Starts the processes of these services anew, with tracing on; spans come a third of a second after their end. */
export async function traceServices(services: readonly string[]): Promise<TracedServices> {
  const sink = await openSpanSink();
  const names = await processesOf(...services);
  await restartProcesses(names, { OTEL_EXPORTER_OTLP_ENDPOINT: sink.url, OTEL_BSP_SCHEDULE_DELAY: '300' });
  return {
    url: sink.url,
    received: sink.received,
    async remove() {
      await restartProcesses(names);
      sink.close();
    },
  };
}
