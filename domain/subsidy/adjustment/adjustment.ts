import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { Department } from '../../casework/role.ts';
import { Reason } from '../../casework/task.ts';
import { Fen } from '../../shared/money.ts';
import { ListKind } from '../lists/list-kind.ts';

/** A reason that somebody must understand who was not there: from the code list, and in words. */
export const AdjustmentReason = Reason.extend({ text: z.string().min(1).max(500) });

/** One line set lower, or to nothing: what it counted as before, what it counts as now, and why. */
export const Adjustment = z.object({
  evidenceId: z.string(),
  kind: ListKind,
  line: z.int().positive(),
  /** As a person calls the line: the waybill number, the credit code. */
  shown: z.string(),
  acceptedFen: Fen,
  amountFen: Fen,
  reason: AdjustmentReason,
});
export type Adjustment = Readonly<z.infer<typeof Adjustment>>;

/**
 * What one person set at one time. The claim keeps this head; the adjustments lie beside its lines, under the hash of
 * what they say. It holds for one round: a corrected claim has other lines, and what is said of those that came again
 * unchanged is carried over to a sheet of the next.
 */
export const AdjustmentSheet = z.object({
  id: z.string(),
  round: z.int().positive(),
  /** The step in which it was done, and whose desk that is. */
  step: z.string(),
  department: Department,
  by: z.string(),
  at: Instant,
  lines: z.int().positive(),
  sha256: z.string(),
  /** The round from which it was carried over, by nobody's hand but the one that had set it. */
  carriedFrom: z.int().positive().optional(),
  takenBack: z.object({ by: z.string(), at: Instant }).optional(),
});
export type AdjustmentSheet = Readonly<z.infer<typeof AdjustmentSheet>>;

/** What the standing sheets take off together. */
export const TakenOff = z.object({
  /** Lines that were set lower, those set to nothing among them. */
  lines: z.int().nonnegative(),
  struck: z.int().nonnegative(),
  fen: Fen,
});
export type TakenOff = Readonly<z.infer<typeof TakenOff>>;

/** The steps in which lines may be set lower: whoever looks at the lines before the amount is determined. */
const steps: readonly string[] = ['review', 'audit', 'second-look', 'joint-review'];

export const looksAtLines = ({ step }: { readonly step: string }): boolean =>
  steps.includes(step.split(':')[0] ?? '');

type Adjustable = {
  readonly round: number;
  readonly adjustmentSheets?: readonly AdjustmentSheet[] | undefined;
};

/** The sheets that hold now. */
export const standingSheets = ({ round, adjustmentSheets = [] }: Adjustable): AdjustmentSheet[] =>
  adjustmentSheets.filter((sheet) => sheet.round === round && !sheet.takenBack);

/** Who has agreed to the lines as they are in this round, and no others. */
export const adjustingDepartments = (claim: Adjustable): string[] => [
  ...new Set(standingSheets(claim).map(({ department }) => department)),
];

type SetAt = { readonly round: number; readonly step: string; readonly department: string | undefined };

/** Whether a desk has set the sheet in this step of this round. A later step of the same department has not. */
export const wasSetAt =
  ({ round, step, department }: SetAt) =>
  (sheet: SetAt): boolean =>
    sheet.round === round && sheet.step === step && sheet.department === department;
