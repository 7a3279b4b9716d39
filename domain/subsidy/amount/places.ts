import type { Fen } from '../../shared/money.ts';
import { textOrder } from '../../shared/text-order.ts';
import type { Tie } from '../programme/tie.ts';

/** What stands in a row of claims: how much it measures, and when it was submitted. */
export type Standing = { readonly claimId: string; readonly submittedAt: string; readonly measure: number };

/** What one claim brings to the window's close: what it is entitled to, and what it is ranked by where it is. */
export type Request = Standing & { readonly requested: Fen };

type Claimed = Pick<Standing, 'claimId'>;

export const byClaim = (a: Claimed, b: Claimed): number => textOrder(a.claimId, b.claimId);

/** Two of one instant stand by their claims, so that the row never depends on the order in which they are read. */
export const bySubmission = (a: Standing, b: Standing): number =>
  textOrder(a.submittedAt, b.submittedAt) || byClaim(a, b);

export const byMeasure = (a: Standing, b: Standing): number => b.measure - a.measure || bySubmission(a, b);

/** The place of equals: the better one is the first that any of them could take, the worse one the last. */
const placeAmong: Record<Exclude<Tie, 'earlier-first'>, (larger: number, equals: number) => number> = {
  'all-in': (larger) => larger + 1,
  'all-out': (larger, equals) => larger + equals,
};

/** Every claim with its place by measure, the largest first. Equals are told apart, or share a place, as the rule says. */
export const placesOf = <S extends Standing>(row: readonly S[], tie: Tie): ReadonlyMap<string, number> => {
  const sorted = row.toSorted(byMeasure);
  if (tie === 'earlier-first') return new Map(sorted.map(({ claimId }, n) => [claimId, n + 1]));
  const equals = new Map<number, number>();
  for (const { measure } of sorted) equals.set(measure, (equals.get(measure) ?? 0) + 1);
  const places = new Map<number, number>();
  let larger = 0;
  for (const [measure, n] of equals) {
    places.set(measure, placeAmong[tie](larger, n));
    larger += n;
  }
  return new Map(sorted.map(({ claimId, measure }) => [claimId, places.get(measure) ?? 0]));
};
