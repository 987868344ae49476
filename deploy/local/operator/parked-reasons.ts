/** What mends a parked event: its data, the whole event, or something else, after which it goes as it was. */
type Mending = 'data' | 'whole' | 'as-it-was';

/** One row: reasons as services write them (`<…>` stands for any text), and what an operator does. */
export interface ParkedReason {
  reasons: readonly string[];
  whatToDo: string;
  mending: Mending;
}

/** The handbook's table of reasons, row by row; a test holds the two together. */
export const PARKED_REASONS: readonly ParkedReason[] = [
  {
    reasons: ['no value', 'not JSON', 'not a JSON object', 'schema: <field> <rule>, …'],
    whatToDo:
      'the data is wrong there: ask the sender for the event again, or replay it with repaired data (if the envelope was unreadable too, as a whole event)',
    mending: 'data',
  },
  {
    reasons: ['not UTF-8'],
    whatToDo:
      'it is text of another encoding, CP932 for one: ask the sender for the event again in UTF-8, or replay it with repaired data (if a header is meant, or in structured mode, as a whole event)',
    mending: 'data',
  },
  {
    reasons: ['no id', 'no type', 'no source', 'no specversion', 'specversion is not 1.0'],
    whatToDo: 'the envelope is wrong there: ask for the event again, or replay it as a whole event',
    mending: 'whole',
  },
  {
    reasons: ['neither ce_ headers nor content-type application/cloudevents+json'],
    whatToDo:
      'nothing says where the envelope stands: ask for the event with that header, or replay it as a whole event',
    mending: 'whole',
  },
  {
    reasons: ['id longer than 200 characters', 'source longer than 200 characters'],
    whatToDo: 'a text stands where a name belongs: ask for the event again, or replay it as a whole event',
    mending: 'whole',
  },
  {
    reasons: ['too large'],
    whatToDo: 'above 256 KiB with headers and key: ask for the event again, or replay it as a whole event',
    mending: 'whole',
  },
  {
    reasons: ['unknown version'],
    whatToDo: 'deploy the version that knows it, then replay',
    mending: 'as-it-was',
  },
  {
    reasons: ['unknown type'],
    whatToDo:
      'the service does not listen to this type: replay it as a whole event with the right one, or leave it',
    mending: 'whole',
  },
  {
    reasons: ['no-notice-rule'],
    whatToDo: 'the hire belongs to a cohort that no rule covers yet: deploy the rule, then replay',
    mending: 'as-it-was',
  },
  {
    reasons: ['order-incomplete'],
    whatToDo:
      'a fault of ours: the order lacks what its kind of notice tells of; mend it, then replay it with repaired data',
    mending: 'data',
  },
  {
    reasons: ['other-society'],
    whatToDo:
      'the event names a society that this deployment does not serve: ask the sender where it belongs, or replay it with repaired data',
    mending: 'data',
  },
  {
    reasons: ['too early'],
    whatToDo: 'what it depends on did not come; look for that one among the parked, replay it first',
    mending: 'as-it-was',
  },
  {
    reasons: ['problem: <code>'],
    whatToDo: 'an owner of data said no, by the code of a problem; mend what it names, then replay',
    mending: 'as-it-was',
  },
  {
    reasons: ['failed: <name>'],
    whatToDo:
      'a fault of ours, by the name of the error (`failed: CallFailed`: of the service that was asked): look at the log, mend it, then replay',
    mending: 'as-it-was',
  },
];

/** The row that speaks of a reason as a service wrote it, or undefined. */
export function findReason(reason: string): ParkedReason | undefined {
  return PARKED_REASONS.find(({ reasons }) => reasons.some((shown) => isMeant(shown, reason)));
}

function isMeant(shown: string, reason: string): boolean {
  const blank = shown.indexOf('<');
  return blank === -1 ? shown === reason : reason.startsWith(shown.slice(0, blank));
}
