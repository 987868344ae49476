import { runningSystem } from './running-system.ts';

/** What the processes of the system tell at `/metrics`, all of them together. */
export type ListedMetrics = {
  /** Every name that is registered, whether or not it was counted yet. */
  readonly names: ReadonlySet<string>;
  /** Names of labels that lines of a metric have had; a metric without a line is not among them. */
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Asks every process. */
export async function listMetrics(): Promise<ListedMetrics> {
  const processes = Object.values(runningSystem().services).flat();
  const texts = processes.map(async ({ admin }) => (await fetch(`${admin}/metrics`)).text());
  const names = new Set<string>();
  const labels = new Map<string, Set<string>>();
  for (const line of (await Promise.all(texts)).join('\n').split('\n')) {
    const [, declared] = /^# TYPE (\w+) /.exec(line) ?? [];
    if (declared) names.add(declared);
    const [, sampled, has = ''] = /^(\w+)(?:\{(.*)\})? /.exec(line) ?? [];
    if (!sampled) continue;
    const metric = names.has(sampled) ? sampled : sampled.replace(/_(bucket|sum|count)$/, '');
    const seen = labels.get(metric) ?? new Set();
    for (const [, label = ''] of has.matchAll(/(\w+)="/g)) if (label !== 'le') seen.add(label);
    labels.set(metric, seen);
  }
  return { names, labels };
}
