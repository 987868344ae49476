import { performance } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';

const LAG_PROBE_MS = 1000;

/**
 * CPU, memory and the event loop of this process, all read at the moment of a scrape. prom-client's own
 * defaults watch the loop with a 10 ms timer, which alone wakes an idle process a hundred times a second.
 */
export function addProcessMetrics(registry: Registry): void {
  addGauge(registry, 'process_cpu_seconds_total', 'CPU time used, user and system.', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  addGauge(registry, 'process_resident_memory_bytes', 'Resident memory.', () => process.memoryUsage.rss());
  addGauge(registry, 'process_uptime_seconds', 'Seconds since the start.', () => process.uptime());
  let before = performance.eventLoopUtilization();
  addGauge(
    registry,
    'nodejs_eventloop_utilization',
    'Busy share of the event loop since the last scrape.',
    () => {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, before);
      before = now;
      return utilization;
    },
  );
  const readLag = watchLag();
  addGauge(
    registry,
    'nodejs_eventloop_lag_seconds',
    'Worst lateness of a timer since the last scrape.',
    readLag,
  );
}

function addGauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}

/** One timer a second that does not keep the process alive; returns the worst lateness and forgets it. */
function watchLag(): () => number {
  let due = performance.now() + LAG_PROBE_MS;
  let worstMs = 0;
  setInterval(() => {
    const now = performance.now();
    worstMs = Math.max(worstMs, now - due);
    due = now + LAG_PROBE_MS;
  }, LAG_PROBE_MS).unref();
  return () => {
    const seconds = Math.max(0, worstMs) / 1000;
    worstMs = 0;
    return seconds;
  };
}
