import { type ByLine, byLine, on } from '../../shared/by-line.ts';
import type { Part } from '../../shared/funding.ts';
import { type Fen, less, nothing, sumFen } from '../../shared/money.ts';
import { hasEnded, type Recovery } from './recovery.ts';
import { isUnbooked, type Repayment, stands } from './repayment.ts';

type Owing = Pick<Recovery, 'status' | 'parts' | 'repayments'>;
type Noted = Pick<Recovery, 'repayments'>;

/** What has come back, booked or not yet. */
export const repaidFen = ({ repayments }: Noted): Fen =>
  sumFen(repayments.filter(stands).map(({ fen }) => fen));

/** What is not back yet for each line; of what has ended, nothing is waited for. */
export const outstandingByLine = (recovery: Owing): ByLine => {
  const back = byLine(recovery.repayments.filter(stands));
  const owed = ({ fundLineId, fen }: Part): Fen =>
    hasEnded(recovery) ? nothing : less(fen, on(back, fundLineId));
  return new Map(recovery.parts.map((part) => [part.fundLineId, owed(part)]));
};

export const outstandingFen = (recovery: Owing): Fen => sumFen(outstandingByLine(recovery).values());

export const unbooked = ({ repayments }: Noted): Repayment[] => repayments.filter(isUnbooked);

/** Of which it is said that they were noted wrongly, and which still stand. */
export const toBeReversed = ({ repayments }: Noted): Repayment[] =>
  repayments.filter((one) => stands(one) && one.reversal !== undefined);
