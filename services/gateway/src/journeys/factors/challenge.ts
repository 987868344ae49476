import { type Device, isProblem, PATHS, problem } from '@genkan/contracts';
import { type Answer, page, redirect } from '../../domain/answer.ts';
import { byLastUse } from '../../domain/factor-kinds.ts';
import { raisedToFull } from '../../domain/session.ts';
import type { FieldError } from '../../text/field-error.ts';
import { missingFieldError } from '../../text/field-errors.ts';
import { devicePickerWords } from '../../text/words/device-picker.ts';
import { bannerOf } from '../banners.ts';
import { factorsOf } from '../factors-of.ts';
import { letInFully } from '../let-in-fully.ts';
import { lockedUntil } from '../locked.ts';
import { nextPage } from '../reach.ts';
import type { MemberJourney, MemberVisit } from '../visit.ts';
import { type Asked, explainRefusal } from './asked.ts';
import type { FactorJourney, Question } from './factor-journey.ts';

/** L1: the question for a device of this kind. */
export const showChallenge =
  (factor: FactorJourney): MemberJourney =>
  (services, visit) =>
    challengePage({ services, visit, factor }, []);

/** L1, O4: a right answer raises the session; where nothing was chosen or typed, nobody is asked. */
export const verifyChallenge =
  (factor: FactorJourney): MemberJourney =>
  async (services, visit) => {
    const asked = { services, visit, factor };
    const { answer, missing } = factor.readAnswer(visit);
    const [first] = [...missingDevice(visit), ...missing];
    if (first) return challengePage(asked, [first]);
    try {
      const deviceId = visit.field('device');
      const { amr, factors } = await services.mfa.verifyChallenge(visit.session, { deviceId, answer });
      const session = raisedToFull(visit.session, {
        amr,
        now: services.clock.now(),
        random: services.random,
      });
      if (factors) services.knownFactors.learn(session, factors);
      return await letInFully(services, visit, { session, to: PATHS.home });
    } catch (error) {
      return explain(asked, error);
    }
  };

function missingDevice({ frame: { text }, field }: MemberVisit): FieldError[] {
  return field('device') === ''
    ? [missingFieldError('device', devicePickerWords[text.locale].missing.device)]
    : [];
}

async function explain(asked: Asked, error: unknown): Promise<Answer> {
  const { services, visit } = asked;
  if (isProblem(error, 'factor-missing')) return redirect(await nextPage(services, visit.session));
  return explainRefusal(asked, error, (slips) => challengePage(asked, slips));
}

/** The question; whoever has no device yet is led on. */
async function challengePage(asked: Asked, errors: readonly FieldError[]): Promise<Answer> {
  const { services, visit, factor } = asked;
  const { devices, strongFactors, pausedUntil } = await factorsOf(services, visit.session);
  if (pausedUntil) return lockedUntil(services, visit, { lane: factor.locked, until: pausedUntil });
  if (strongFactors === 0) return redirect(await nextPage(services, visit.session));
  const ofKind = devices.filter(({ kind }) => kind === factor.kind);
  // Of kinds that only a newer gateway has pages for: a sentence that says so, and no form that cannot work.
  if (ofKind.length === 0) throw problem('factor-unsupported');
  const [latest] = ofKind.toSorted(byLastUse);
  const lastUsed = latest?.lastUsedAt ? latest.id : null;
  const question = factor.isAsked ? await ask(asked, ofKind, latest) : null;
  const now = services.clock.now();
  const shown = {
    devices: ofKind,
    lastUsed,
    question,
    sessionSeconds: services.idleSeconds,
    now,
    errors,
    banner: bannerOf(visit),
  };
  return page(factor.challengePage(visit, shown), errors.length > 0 ? 422 : 200);
}

/** Of the device that was chosen; before anything is, of the one used last. */
async function ask(
  { services, visit }: Asked,
  devices: readonly Device[],
  latest: Device | undefined,
): Promise<Question | null> {
  const chosen = devices.find(({ id }) => id === visit.field('device')) ?? latest;
  return chosen ? services.mfa.startChallenge(visit.session, { deviceId: chosen.id }) : null;
}
