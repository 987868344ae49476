import { onboardingRoutes } from '@genkan/contracts';
import { Fault } from '../command-line/fault.ts';

const [, dropped] = onboardingRoutes.decideQuarantined.request.options;
/** So many characters the reason of a drop may have. */
export const WHY_LENGTH = dropped.shape.why.maxLength;

/** Why something is dropped, for who asks later. Throws a {@link Fault} if nothing is said, or too much. */
export function readWhy(reason: string | undefined): string {
  const why = dropped.shape.why.safeParse(reason);
  if (why.success) return why.data;
  throw new Fault(`drop wants a reason of up to ${WHY_LENGTH} characters: --reason "HR sent it by mistake"`);
}
