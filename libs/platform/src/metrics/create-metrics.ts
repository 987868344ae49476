import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { addProcessMetrics } from './process-metrics.ts';

/** Name and label names of a metric. Labels hold fixed words only: their number must stay small. */
export type MetricOptions = {
  /** Prometheus style: `genkan_outbox_sent_total`, `…_seconds`. */
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
};

export type Labels = Readonly<Record<string, string | number>>;

/** One value of a gauge. */
export type Reading = { readonly value: number; readonly labels?: Labels };

/** The metrics of one process, read by `/metrics`. Asking twice for a name gives the same metric. */
export type Metrics = {
  counter(options: MetricOptions): { inc(labels?: Labels, by?: number): void };
  /** `clear` takes back all its values: what they spoke of is no longer this process's. */
  gauge(options: MetricOptions): { set(value: number, labels?: Labels): void; clear(): void };
  /** A gauge that is read when somebody asks for the metrics; what cannot be read then is left out. */
  readGauge(options: MetricOptions, read: () => Promise<readonly Reading[]>): void;
  /** Buckets in the unit of the name, seconds unless told: 1 ms to 10 s. */
  histogram(options: MetricOptions & { readonly buckets?: readonly number[] }): {
    observe(value: number, labels?: Labels): void;
  };
  /** Prometheus text format 0.0.4. */
  render(): Promise<string>;
};

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  addProcessMetrics(registry);
  const settle = (options: MetricOptions) => ({
    name: options.name,
    help: options.help,
    labelNames: [...(options.labels ?? [])],
    registers: [registry],
  });
  const once = <Metric>(name: string, create: () => Metric): Metric =>
    (registry.getSingleMetric(name) as Metric | undefined) ?? create();

  return {
    counter(options) {
      const counter = once(options.name, () => new Counter(settle(options)));
      return { inc: (labels = {}, by = 1) => counter.inc({ ...labels }, by) };
    },
    gauge(options) {
      const gauge = once(options.name, () => new Gauge(settle(options)));
      return { set: (value, labels = {}) => gauge.set({ ...labels }, value), clear: () => gauge.reset() };
    },
    readGauge(options, read) {
      once(options.name, () => {
        const collect = async () => {
          gauge.reset();
          const readings = await read().catch(() => []);
          for (const { value, labels = {} } of readings) gauge.set({ ...labels }, value);
        };
        const gauge: Gauge = new Gauge({ ...settle(options), collect });
        return gauge;
      });
    },
    histogram(options) {
      const buckets = [...(options.buckets ?? SECONDS)];
      const histogram = once(options.name, () => new Histogram({ ...settle(options), buckets }));
      return { observe: (value, labels = {}) => histogram.observe({ ...labels }, value) };
    },
    render: () => registry.metrics(),
  };
}
