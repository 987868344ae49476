import type { Clock } from '@genkan/kernel';
import { type Documents, defineDocuments } from '@genkan/platform';
import type { Intake } from '../domain/intake.ts';

/** What became of one event of HR's: a record, written after its effect. `_id`: keyed digest of source and event id. */
export type IntakeDocument = Omit<Intake, 'intakeId'> & { _id: string; at: Date };

export const intakeDocuments = defineDocuments<IntakeDocument>({
  name: 'intake',
  fields: { _id: 'string', outcome: 'string', memberId: 'string', duplicateOf: 'string', at: 'date' },
  indexes: [{ fields: { at: 1 } }],
});

export function createIntakeStore({
  documents,
  clock,
}: {
  documents: Documents<IntakeDocument>;
  clock: Clock;
}) {
  return {
    /** Whether an event was taken in before, under any of these ids. */
    async isKnown(intakeIds: readonly string[]): Promise<boolean> {
      return (await documents.count({ _id: { $in: [...intakeIds] } })) > 0;
    },

    /** The first record of an event stands; redelivery adds nothing. */
    async record({ intakeId, ...entry }: Intake): Promise<void> {
      await documents.insert({ _id: intakeId, ...entry, at: clock.now() });
    },
  };
}
