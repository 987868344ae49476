import { SafeError } from '../outage/safe-error.ts';

/** One variable of the environment and the rule that it breaks. Never its value: it may be a secret. */
export type Fault = { readonly variable: string; readonly rule: string };

/** The settings are not usable. The message lists every fault, one per line, ready to be printed. */
export class SettingsFault extends SafeError {
  override name = 'SettingsFault';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(describeFaults(faults));
    this.faults = faults;
  }
}

function describeFaults(faults: readonly Fault[]): string {
  const width = Math.max(...faults.map((fault) => fault.variable.length));
  const count = faults.length === 1 ? '1 setting is' : `${faults.length} settings are`;
  return [
    `${count} not usable, nothing was started:`,
    ...faults.map((fault) => `  ${fault.variable.padEnd(width)}  ${fault.rule}`),
    'Set the variables in the environment of the process and start it again.',
  ].join('\n');
}
