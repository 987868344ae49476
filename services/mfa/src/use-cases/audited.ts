import { isProblem } from '@genkan/contracts';
import type { Audit } from '@genkan/kernel';
import type { Session } from '../domain/session.ts';

type About = { route: string; session: Session; deviceId: string };

/**
 * One record per attempt at a factor: who, with which device, in which session, and what came of it. The action says
 * of which kind the device is, as soon as it knows.
 */
export async function audited<T>(
  audit: Audit,
  { route, session, deviceId }: About,
  action: (ofKind: (kind: string) => void) => Promise<T>,
): Promise<T> {
  const { accountId, sid: handle } = session;
  let known: { factor?: string } = {};
  const tell = (outcome: string) =>
    audit({ action: 'second factor', route, accountId, handle, deviceId, ...known, outcome });
  try {
    const result = await action((factor) => {
      known = { factor };
    });
    tell('passed');
    return result;
  } catch (error) {
    tell(outcomeOf(error));
    throw error;
  }
}

/** Of the try that used up the limit: what was wrong with it, not the pause that it brought. */
function outcomeOf(error: unknown): string {
  if (!isProblem(error)) return 'failed';
  return isProblem(error.cause) ? error.cause.code : error.code;
}
