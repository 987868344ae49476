/**
 * The rule of ADR 15, written down once more by itself: what each sign-in is answered, and how many passwords of
 * strangers may be compared. For one account with two known browsers.
 */
export const WINDOW_MS = 15 * 60_000;
const GUESSES = 12;
export const IN_A_ROW = 100;
const IDS_PER_SOURCE = 30;
export const USED_ID = 'hanako2026';

/** `where`: 0 and 1 are the member's known browsers, null is none; `who`: the ID that is typed. */
export type Attempt = { userId: string; source: string; where: 0 | 1 | null; right: boolean };
export type Outcome = 'signed-in' | 'invalid-credentials' | `throttled until ${string}`;

export class SignInRule {
  private readonly counts = new Map<string, number>();
  private readonly failing = new Map<string, Set<string>>();
  private readonly atHome = new Set<string>();
  private readonly known = new Set([0, 1]);
  private strangersInARow = 0;
  private isDisabled = false;
  /** Strangers' passwords that were compared since the count last began anew. */
  heardOfStrangers = 0;
  private readonly ownFailures = [0, 0];

  judge(attempt: Attempt, now: number): Outcome {
    const window = Math.floor(now / WINDOW_MS);
    const end = `throttled until ${new Date((window + 1) * WINDOW_MS).toISOString()}` as const;
    const isKnown = attempt.where !== null && attempt.userId === USED_ID && this.known.has(attempt.where);
    return isKnown ? this.judgeKnown(attempt, window, end) : this.judgeStranger(attempt, window, end);
  }

  private judgeKnown({ where, right, source }: Attempt, window: number, end: Outcome): Outcome {
    const browser = where ?? 0;
    const lane = `browser ${browser} ${window}`;
    if (this.count(lane) >= GUESSES) return end;
    if (right) {
      this.counts.delete(lane);
      this.ownFailures[browser] = 0;
      this.atHome.add(`${source} ${USED_ID}`);
      this.failing.get(`${source} ${window}`)?.delete(USED_ID);
      if (this.isDisabled) this.beginAnew();
      return 'signed-in';
    }
    this.add(lane);
    this.ownFailures[browser] = (this.ownFailures[browser] ?? 0) + 1;
    if (this.ownFailures[browser] === IN_A_ROW) this.known.delete(browser);
    return 'invalid-credentials';
  }

  private judgeStranger({ userId, source, right }: Attempt, window: number, end: Outcome): Outcome {
    const failing = this.failing.get(`${source} ${window}`) ?? new Set();
    this.failing.set(`${source} ${window}`, failing);
    const isAtHome = this.atHome.has(`${source} ${userId}`);
    if (failing.size >= IDS_PER_SOURCE && !failing.has(userId) && !isAtHome) return end;
    const lane = `id ${userId} ${window}`;
    if (this.count(lane) >= GUESSES) return end;
    const isHeard = userId === USED_ID && !this.isDisabled;
    if (isHeard) this.heardOfStrangers += 1;
    if (isHeard && right) {
      this.counts.delete(lane);
      failing.delete(userId);
      this.atHome.add(`${source} ${userId}`);
      this.beginAnew();
      return 'signed-in';
    }
    this.add(lane);
    if (isAtHome) failing.delete(userId);
    else failing.add(userId);
    if (isHeard) this.strangersInARow += 1;
    if (this.strangersInARow >= IN_A_ROW) this.isDisabled = true;
    return 'invalid-credentials';
  }

  private beginAnew(): void {
    this.strangersInARow = 0;
    this.heardOfStrangers = 0;
    this.isDisabled = false;
  }

  private count(lane: string): number {
    return this.counts.get(lane) ?? 0;
  }

  private add(lane: string): void {
    this.counts.set(lane, this.count(lane) + 1);
  }
}
