/** What became of one event of HR's. */
export type Intake = {
  intakeId: string;
  outcome: 'registered' | 'duplicate' | 'quarantined';
  memberId: string;
  /** The intake that registered the member, where this one said the same again. */
  duplicateOf: string | null;
};
