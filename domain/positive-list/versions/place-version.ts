import type { Read } from '../../shared/checked.ts';
import type { Day } from '../../shared/day.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { clause, objections } from './objections.ts';
import type { VersionHead } from './version-head.ts';

/** A version with the day from which it no longer holds: its own end, or the beginning of the next. */
export type Standing<H> = { readonly head: H; readonly from: Day; readonly until?: Day };

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
};

/** The versions of one list, the first to hold first. Ends are derived: what is published is never written again. */
export const inOrder = <H extends VersionHead>(heads: readonly H[]): readonly Standing<H>[] => {
  const sorted = heads.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  return sorted.map((head, n) => {
    const until = earlier(head.effectiveTo, sorted[n + 1]?.effectiveFrom);
    return { head, from: head.effectiveFrom, ...(until === undefined ? {} : { until }) };
  });
};

const gap = (from: Day, until: Day): Refusal => ({
  code: 'LIST-VERSION-GAP',
  severity: 'warning',
  at: 'effectiveFrom',
  found: `${from} – ${until}`,
  reason: {
    zh: `自 ${from} 起至 ${until} 前没有生效的版本。`,
    en: `From ${from} up to ${until}, no version holds.`,
  },
  next: {
    zh: '期间提交的商品将由人工判定；请确认是否有意如此。',
    en: 'Goods submitted in that time are decided by people. Make sure that this is meant.',
  },
  clause,
});

const gapsBeside = <H extends VersionHead>(standing: readonly Standing<H>[], proposal: H): Refusal[] =>
  standing.flatMap(({ head, until }, n) => {
    const next = standing[n + 1];
    const isBeside = head === proposal || next?.head === proposal;
    return isBeside && next && until !== undefined && until < next.from ? [gap(until, next.from)] : [];
  });

export type Placement<H> = {
  readonly versions: readonly Standing<H>[];
  readonly warnings: readonly Refusal[];
};

/** The versions of a list as they would stand with one more among them; or everything that speaks against it. */
export const placeVersion = <H extends VersionHead>(
  existing: readonly H[],
  proposal: H,
  today: Day,
): Read<Placement<H>> => {
  const refusals = objections.flatMap((object) => object({ others: existing, proposal, today }));
  if (refusals.length > 0) return { ok: false, refusals };
  const versions = inOrder([...existing, proposal]);
  return { ok: true, value: { versions, warnings: gapsBeside(versions, proposal) } };
};
