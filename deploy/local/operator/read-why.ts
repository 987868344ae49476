import { Fault } from '../command-line/fault.ts';

/** Why something is dropped, for who asks later. Throws a {@link Fault} if nothing is said. */
export function readWhy(reason: string | undefined): string {
  const why = reason?.trim() ?? '';
  if (why.length > 0 && why.length <= 200) return why;
  throw new Fault('drop wants a reason of up to 200 characters: --reason "HR sent it by mistake"');
}
