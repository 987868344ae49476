import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishHire } from '../actions/hire-someone.ts';
import { newPerson } from '../actions/new-person.ts';
import { waitUntil } from '../actions/wait-until.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';
import { ancestryOf, readSpans, type Span } from './read-spans.ts';
import { type TracedServices, traceServices } from './trace-services.ts';

const SERVICES = ['onboarding', 'identity', 'notification'];

/** So many that their facts travel together: a request to the broker carries facts of several traces. */
const HIRES = 12;

const DELIVERY = 'notification: deliver-notice';
/** Each handler is the child of the one whose fact it was given. */
const WAY = [
  'onboarding: on hr.employee-hired.v1 register-member',
  'identity: on onboarding.member-registered.v1 create-account',
  'onboarding: on identity.account-created.v1 order-notice',
  'notification: on onboarding.notice-ordered.v1 accept-notice',
  DELIVERY,
];
const SENDING = 'notification: transmit-mail';
const LAST = 'onboarding: on notification.notice-changed.v1 note-notice';

const nameOf = ({ service, name }: Span): string => `${service}: ${name}`;

let traced: TracedServices;
const hires = Array.from({ length: HIRES }, () => ({
  traceId: randomBytes(16).toString('hex'),
  spanId: randomBytes(8).toString('hex'),
}));

beforeAll(async () => {
  traced = await traceServices(SERVICES);
  await Promise.all(
    hires.map(({ traceId, spanId }) =>
      publishHire(newPerson(), { traceparent: `00-${traceId}-${spanId}-01` }),
    ),
  );
  await waitUntilQuiet();
  // What is quiet may not be told yet; whatever is missing after this is for the tests to name.
  await waitUntil('the spans', () => hires.every(isToldWhole)).catch(() => undefined);
});

afterAll(() => traced.remove());

describe('hires of HR’s at once, each with a trace of its own', () => {
  test('every mail’s sending descends from its hire, through every handler on the way', () => {
    for (const hire of hires) {
      const spans = spansOf(hire);
      const sending = spans.filter((span) => nameOf(span) === SENDING);
      const [ancestry = [], ...more] = sending.map((span) => ancestryOf(span, spans));
      expect(more).toEqual([]);
      expect(ancestry.map(nameOf)).toEqual([...WAY, SENDING]);
      expect(ancestry[0]?.parentId).toBe(hire.spanId);
    }
  });

  test('identity’s hand-out and the news of the mail belong to the delivery', () => {
    for (const hire of hires) {
      const delivery = deliveryOf(hire);
      expect(delivery.map(nameOf)).toContain(LAST);
      expect(servicesOf(delivery)).toEqual(new Set(SERVICES));
    }
  });

  test('every span has a parent that was told, or HR’s own', () => {
    for (const hire of hires) {
      expect(spansOf(hire)).not.toHaveLength(0);
      expect(orphansOf(hire).map(nameOf)).toEqual([]);
    }
  });
});

type Hire = (typeof hires)[number];

function spansOf({ traceId }: Hire): Span[] {
  return readSpans(traced.received).filter((span) => span.traceId === traceId);
}

function orphansOf(hire: Hire): Span[] {
  const spans = spansOf(hire);
  const known = new Set([hire.spanId, ...spans.map(({ spanId }) => spanId)]);
  return spans.filter(({ parentId }) => !known.has(parentId));
}

/** The delivery itself and all that it brought about. */
function deliveryOf(hire: Hire): Span[] {
  const spans = spansOf(hire);
  return spans.filter((span) => ancestryOf(span, spans).map(nameOf).includes(DELIVERY));
}

const servicesOf = (spans: readonly Span[]) => new Set(spans.map(({ service }) => service));

/** Each service tells its spans by a beat of its own; a hand-out is nobody's parent, so no orphan asks for it. */
function isToldWhole(hire: Hire): boolean {
  const delivery = deliveryOf(hire);
  const isFollowed = SERVICES.every((service) => servicesOf(delivery).has(service));
  return isFollowed && delivery.some((span) => nameOf(span) === LAST) && orphansOf(hire).length === 0;
}
