import * as z from 'zod';
import { caseFields } from '../casework/case.ts';
import { type Lifecycle, moveAlong } from '../casework/lifecycle.ts';
import { Day } from '../shared/day.ts';
import { withAnnulment } from './add-entry.ts';
import type { CreditEntries, Recorded } from './record.ts';

const statuses = ['lodged', 'upheld', 'dismissed', 'withdrawn'] as const;
export type AppealStatus = (typeof statuses)[number];

export const appealLifecycle = {
  lodged: { uphold: 'upheld', dismiss: 'dismissed', withdraw: 'withdrawn' },
  upheld: {},
  dismissed: {},
  withdrawn: {},
} as const satisfies Lifecycle<AppealStatus>;

export const moveAppeal = moveAlong<AppealStatus>(appealLifecycle);

/** A subject says that an event in its record is not so. */
export const Appeal = z.object({
  ...caseFields,
  kind: z.literal('appeal'),
  status: z.enum(statuses),
  subjectId: z.string(),
  eventId: z.string(),
  statement: z.string().min(10).max(2000),
  /** Documents of the subject that speak for it. */
  documents: z.array(z.uuid()),
  lodgedBy: z.string(),
  lodgedOn: Day,
});
export type Appeal = z.infer<typeof Appeal>;

/** By whom, when and by which document it was decided, and the day of the decision. */
export type Decided = Recorded & { readonly on: Day };

type Ended = Pick<Appeal, 'id' | 'status' | 'eventId'>;
type Effect = <R extends CreditEntries>(record: R, appeal: Ended, decided: Decided) => R;

const nothing: Effect = (record) => record;

/** What an appeal does to the record, wherever it stands. */
const effects: Readonly<Record<AppealStatus, Effect>> = {
  lodged: nothing,
  upheld: (record, { id, eventId }, decided) => withAnnulment(record, { ...decided, id, eventId }),
  dismissed: nothing,
  withdrawn: nothing,
};

/** The record as the appeal leaves it. Told twice, it annuls once. */
export const recordAfterAppeal: Effect = (record, appeal, decided) =>
  effects[appeal.status](record, appeal, decided);
