import { isProblem } from '@genkan/contracts';
import type { Log } from '@genkan/platform';
import type { Session } from '../domain/session.ts';

/** One line per attempt at a factor: who, with which device, in which session, and what came of it. */
export async function audited<T extends { deviceId: string }>(
  log: Log,
  { route, session, deviceId }: { route: string; session: Session; deviceId: string },
  action: () => Promise<T>,
): Promise<T> {
  const who = { route, accountId: session.accountId, handle: session.sid, deviceId, kind: 'otp' };
  try {
    const result = await action();
    log.info({ ...who, outcome: 'passed' }, 'second factor');
    return result;
  } catch (error) {
    log.info({ ...who, outcome: isProblem(error) ? error.code : 'failed' }, 'second factor');
    throw error;
  }
}
