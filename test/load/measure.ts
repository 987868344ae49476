import { runningSystem } from '../actions/running-system.ts';
import { cpuSecondsOf } from './process-cost.ts';

/** CPU milliseconds per service, over all its processes. */
type CpuByService = Record<string, number>;

/** What some doing has cost the five services, and how long each single one of it took. */
export type Measured = { what: string; count: number; cpuMs: CpuByService; tookMs: readonly number[] };

/** @param work resolves with how long each took, in milliseconds */
export async function measure(what: string, work: () => Promise<readonly number[]>): Promise<Measured> {
  const before = readCpu();
  const tookMs = await work();
  const after = readCpu();
  const cpuMs = Object.fromEntries(
    Object.entries(after).map(([service, cpu]) => [service, cpu - (before[service] ?? 0)]),
  );
  return { what, count: tookMs.length, cpuMs, tookMs };
}

function readCpu(): CpuByService {
  const services = Object.entries(runningSystem().services);
  const cpuOf = (own: readonly { pid: number }[]) =>
    own.reduce((sum, { pid }) => sum + cpuSecondsOf(pid) * 1000, 0);
  return Object.fromEntries(services.map(([service, own]) => [service, cpuOf(own)]));
}
