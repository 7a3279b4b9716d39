import * as z from 'zod';
import { caseFields } from '../casework/case.ts';
import { type Lifecycle, moveAlong } from '../casework/lifecycle.ts';
import { Day } from '../shared/day.ts';
import { withLifting } from './add-entry.ts';
import type { Decided } from './appeal.ts';
import type { CreditEntries } from './record.ts';

const statuses = ['applied', 'verified', 'lifted', 'refused', 'withdrawn'] as const;
export type RepairStatus = (typeof statuses)[number];

/** A ban is lifted only once it has been verified that what it was imposed for is put right. */
export const repairLifecycle = {
  applied: { verify: 'verified', refuse: 'refused', withdraw: 'withdrawn' },
  verified: { lift: 'lifted', refuse: 'refused', withdraw: 'withdrawn' },
  lifted: {},
  refused: {},
  withdrawn: {},
} as const satisfies Lifecycle<RepairStatus>;

export const moveRepair = moveAlong<RepairStatus>(repairLifecycle);

/** A subject says that it has put right what it was banned for (《信用修复管理办法》第三条). */
export const Repair = z.object({
  ...caseFields,
  kind: z.literal('repair'),
  status: z.enum(statuses),
  subjectId: z.string(),
  banId: z.string(),
  statement: z.string().min(10).max(2000),
  /** Its public promise not to do it again. */
  commitment: z.boolean(),
  /** Documents of the subject that speak for it. */
  documents: z.array(z.uuid()),
  appliedBy: z.string(),
  appliedOn: Day,
});
export type Repair = z.infer<typeof Repair>;

type Ended = Pick<Repair, 'id' | 'status' | 'banId'>;
type Effect = <R extends CreditEntries>(record: R, repair: Ended, decided: Decided) => R;

const nothing: Effect = (record) => record;

/** What a repair does to the record, wherever it stands. */
const effects: Readonly<Record<RepairStatus, Effect>> = {
  applied: nothing,
  verified: nothing,
  lifted: (record, { id, banId }, decided) => withLifting(record, { ...decided, id, banId }),
  refused: nothing,
  withdrawn: nothing,
};

/** The record as the repair leaves it. Told twice, it lifts once. */
export const recordAfterRepair: Effect = (record, repair, decided) =>
  effects[repair.status](record, repair, decided);
