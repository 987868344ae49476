import type { Measured } from './measure.ts';

const HEAD = [
  '',
  'count',
  'gateway',
  'identity',
  'onboarding',
  'mfa',
  'notification',
  'together',
  'p50',
  'p99',
];
const SERVICES = HEAD.slice(2, 7);

/** CPU milliseconds for each one, by service; then how long it took, in milliseconds of the clock. */
export function printTable(measured: readonly Measured[]): void {
  const rows = [HEAD, ...measured.map(toRow)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(
    '\nCPU, ms for each one; then how long it took, ms (compare the CPU: it holds still on a busy machine)\n',
  );
  for (const [what = '', ...cells] of rows) {
    const padded = cells.map((cell, index) => cell.padStart(widths[index + 1] ?? 0));
    console.log([what.padEnd(widths[0] ?? 0), ...padded].join('  '));
  }
}

function toRow({ what, count, cpuMs, tookMs }: Measured): string[] {
  const each = SERVICES.map((service) => (cpuMs[service] ?? 0) / count);
  const together = each.reduce((sum, cpu) => sum + cpu, 0);
  const times = [0.5, 0.99].map((share) => quantile(tookMs, share).toFixed(0));
  return [what, String(count), ...[...each, together].map((cpu) => cpu.toFixed(2)), ...times];
}

/** The nearest rank. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
