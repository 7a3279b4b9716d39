import type { BasisPoints } from '../shared/money.ts';
import type { CreditTerms } from './credit-terms.ts';
import type { Dimension } from './effects.ts';
import type { CreditEffects } from './effects-on.ts';

type Found = { readonly [D in Dimension]: Pick<CreditEffects[D], 'effect'> };

/** How many of ten thousand the terms have inspected, for each thing credit has a say in. */
export const inspectionShare = (
  { inspection }: Pick<CreditTerms, 'inspection'>,
  { filing, goods, claim, payment }: Found,
): Readonly<Record<Dimension, BasisPoints>> => ({
  filing: inspection.filing[filing.effect],
  goods: inspection.goods[goods.effect],
  claim: inspection.claim[claim.effect],
  payment: inspection.payment[payment.effect],
});
