import * as z from 'zod';
import { Fen } from '../../shared/money.ts';
import { AmountRule } from './amount-rule.ts';

/** How one claim's amount follows from what was accepted, as the programme publishes it. */
export const Formula = z.object({
  amount: AmountRule,
  /** Reached when the base equals it: 以上 includes the number (民法典第一千二百五十九条). */
  minimumBaseFen: Fen.optional(),
  perItemCapFen: Fen.optional(),
  /** On all heads of one course together. */
  perCourseCapFen: Fen.optional(),
  perClaimCapFen: Fen.optional(),
  /** Over all claims of an enterprise under the programme, whichever window they are of. */
  perSubjectCapFen: Fen.optional(),
  /** Over all programmes of the year. */
  perSubjectYearCapFen: Fen.optional(),
  /** What is paid is rounded down to this; 100 is whole yuan. */
  roundingUnitFen: Fen.refine((unit) => unit > 0),
  minimumPayableFen: Fen.optional(),
});
export type Formula = Readonly<z.infer<typeof Formula>>;

/** Every limit of a formula, in the order in which people read them. */
export const formulaLimits = [
  'minimumBaseFen',
  'perItemCapFen',
  'perCourseCapFen',
  'perClaimCapFen',
  'perSubjectCapFen',
  'perSubjectYearCapFen',
  'roundingUnitFen',
  'minimumPayableFen',
] as const satisfies readonly Exclude<keyof Formula, 'amount'>[];
