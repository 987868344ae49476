import { isProblem } from '@genkan/contracts';
import type { Session } from '../domain/session.ts';

/** An attempt at a factor: who, with which device, in which session, and what came of it. */
export type FactorRecord = {
  route: string;
  accountId: string;
  /** Of the session. */
  handle: string;
  deviceId: string;
  /** Of the device; undefined where the attempt ended before there was one. */
  kind: string | undefined;
  /** `passed`, a problem's code, or `failed`. */
  outcome: string;
};

export type Audit = (record: FactorRecord) => void;

type About = { route: string; session: Session; deviceId: string };

/** One record per attempt. The action says of which kind the device is, as soon as it knows. */
export async function audited<T>(
  audit: Audit,
  { route, session, deviceId }: About,
  action: (ofKind: (kind: string) => void) => Promise<T>,
): Promise<T> {
  let kind: string | undefined;
  const tell = (outcome: string) =>
    audit({ route, accountId: session.accountId, handle: session.sid, deviceId, kind, outcome });
  try {
    const result = await action((known) => {
      kind = known;
    });
    tell('passed');
    return result;
  } catch (error) {
    tell(isProblem(error) ? error.code : 'failed');
    throw error;
  }
}
