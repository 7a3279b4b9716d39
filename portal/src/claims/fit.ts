import { type Fit, fitOf } from '#domain/subsidy/claims/fit.ts';
import type { Answer } from '../api/schema.ts';

export type Offer = Answer<'listProgrammes'>['programmes'][number];

const order: readonly Fit[] = ['fits', 'by-evidence', 'does-not-fit'];

/** What was begun first, then what fits. */
export const byFit = (a: Offer, b: Offer): number =>
  Number(b.claimStatus !== undefined) - Number(a.claimStatus !== undefined) ||
  order.indexOf(fitOf(a.conditions)) - order.indexOf(fitOf(b.conditions));
