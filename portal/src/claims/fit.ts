import type { Answer } from '../api/schema.ts';
import type { fitWords } from './statuses.ts';

export type Offer = Answer<'listProgrammes'>['programmes'][number];
export type Fit = keyof typeof fitWords;

/** Whether the subject may claim, as far as its conditions can be told. A flag stops nobody. */
export const fitOf = ({ conditions }: Pick<Offer, 'conditions'>): Fit => {
  const hard = conditions.filter(({ severity }) => severity === 'hard').map(({ outcome }) => outcome);
  if (hard.includes('not-met')) return 'does-not-fit';
  return hard.includes('cannot-tell') ? 'by-evidence' : 'fits';
};

const order: readonly Fit[] = ['fits', 'by-evidence', 'does-not-fit'];

/** What was begun first, then what fits. */
export const byFit = (a: Offer, b: Offer): number =>
  Number(b.claimStatus !== undefined) - Number(a.claimStatus !== undefined) ||
  order.indexOf(fitOf(a)) - order.indexOf(fitOf(b));
