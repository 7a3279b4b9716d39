import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';
import { BasisPoints, Fen } from '../shared/money.ts';

/** How one claim's amount follows from its accepted items, as the programme publishes it. */
export const Formula = z.object({
  ratioBasisPoints: BasisPoints,
  /** Reached when the base equals it: 以上 includes the number (民法典第一千二百五十九条). */
  minimumBaseFen: Fen.optional(),
  perItemCapFen: Fen.optional(),
  perClaimCapFen: Fen.optional(),
  /** Over all programmes of the year. */
  perEnterpriseYearCapFen: Fen.optional(),
  /** What is paid is rounded down to this; 100 is whole yuan. */
  roundingUnitFen: Fen.refine((unit) => unit > 0),
  minimumPayableFen: Fen.optional(),
});
export type Formula = Readonly<z.infer<typeof Formula>>;

/** What a claim's amount is computed from. */
export type Ground = {
  /** One amount per accepted item; a total will do where no cap stands on the item. */
  readonly accepted: readonly Fen[];
  /** Granted for the same matter elsewhere: the higher is paid, never both (就高不重复). */
  readonly sameMatterGranted?: Fen;
  /** Granted to the enterprise this year under all programmes. */
  readonly alreadyGranted?: Fen;
};

export type Entitlement = {
  readonly base: Fen;
  readonly amount: Fen;
  readonly derivation: readonly Derivation[];
};

/** One step of a calculation, as it is shown to the enterprise. `before` and `after` are fen. */
export const Derivation = z.object({
  /** Place in the fixed order of calculation, 1 to 10. */
  step: z.int().min(1).max(10),
  clause: z.string(),
  text: Bilingual,
  before: Fen,
  after: Fen,
});
export type Derivation = Readonly<z.infer<typeof Derivation>>;

/** The order is fixed, so that the same claim comes to the same amount whoever calculates. */
export const derivation = (step: number, text: Bilingual, before: Fen, after: Fen): Derivation => ({
  step,
  clause: `金额计算顺序第${step}步`,
  text,
  before,
  after,
});
