import type { Fen } from '../../shared/money.ts';
import { takenOffTold } from '../adjustment/adjusted-lines.ts';
import type { Derivation } from '../amount/derivation.ts';
import { entitle } from '../amount/entitlement.ts';
import { type Granted, groundOf } from '../amount/granted.ts';
import { acceptedParts, type ScreenedLine } from '../lists/screened-line.ts';
import type { Facts } from '../programme/fact.ts';
import type { Programme } from '../programme/programme.ts';
import type { Claim } from './claim.ts';

/** What the amount of a claim follows from, and nothing else: whoever has the same has the same amount. */
export type Inputs = {
  readonly facts: Facts;
  readonly granted: Granted;
  /** As they counted after the review. */
  readonly lines: readonly ScreenedLine[];
  readonly takenOff: Claim['takenOff'];
  readonly totals: Claim['totals'];
};

export type Reckoned = { readonly determinedFen: Fen; readonly derivation: Derivation[] };

/** The amount before the pool is looked at, in the fixed order of calculation. */
export const reckoned = (
  programme: Programme,
  { facts, granted, lines, takenOff, totals }: Inputs,
): Reckoned => {
  const ground = { facts, ...acceptedParts(lines), ...groundOf(programme, granted) };
  const { amount, derivation } = entitle(programme.formula, ground);
  return {
    determinedFen: amount,
    derivation: [...takenOffTold(takenOff, totals.acceptedFen), ...derivation],
  };
};

/** From step 8 on the pool is shared out: that is another calculation, over all claims of the window. */
const isOfTheClaim = ({ step }: Derivation): boolean => step < 8;

/** What was put down when it was determined. */
export const putDown = ({ determinedFen, derivation }: Reckoned): Reckoned => ({
  determinedFen,
  derivation: derivation.filter(isOfTheClaim),
});
