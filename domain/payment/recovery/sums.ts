import { type ByLine, byLine, on } from '../../shared/by-line.ts';
import { type Fen, less, sumFen } from '../../shared/money.ts';
import type { Recovery } from './recovery.ts';
import { isUnbooked, type Repayment, stands } from './repayment.ts';

type Sums = Pick<Recovery, 'amountFen' | 'repayments'>;

/** What has come back, booked or not yet. */
export const repaidFen = ({ repayments }: Pick<Sums, 'repayments'>): Fen =>
  sumFen(repayments.filter(stands).map(({ fen }) => fen));

export const outstandingFen = (recovery: Sums): Fen => less(recovery.amountFen, repaidFen(recovery));

/** What is still owed to each line. */
export const outstandingByLine = ({ parts, repayments }: Pick<Recovery, 'parts' | 'repayments'>): ByLine => {
  const back = byLine(repayments.filter(stands));
  return new Map(parts.map(({ fundLineId, fen }) => [fundLineId, less(fen, on(back, fundLineId))]));
};

export const unbooked = ({ repayments }: Pick<Sums, 'repayments'>): Repayment[] =>
  repayments.filter(isUnbooked);

/** Of which it is said that they were noted wrongly, and which still stand. */
export const toBeReversed = ({ repayments }: Pick<Sums, 'repayments'>): Repayment[] =>
  repayments.filter((one) => stands(one) && one.reversal !== undefined);
