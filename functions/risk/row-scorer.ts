import type { RecordedRisk, RowRisk } from '#domain/casework/recorded-risk.ts';
import type { GoodsFacts } from '#domain/risk/facts.ts';
import { factsOfRows, type SeenRow } from '#domain/risk/goods-facts.ts';
import type { RiskTerms } from '#domain/risk/risk-terms.ts';
import { goodsPoints, scoreOf, subjectPoints } from '#domain/risk/score.ts';
import { batchesFound } from '#domain/risk/trace-facts.ts';

export type SharedFacts = { goods: GoodsFacts; rows: number };

const pointsOf = (goods: GoodsFacts, terms: RiskTerms): RowRisk['points'] =>
  Object.fromEntries(goodsPoints(goods, terms).map(({ rule, points }) => [rule, points]));

/**
 * Scores one row after another and counts those that share their facts. Facts have a few values each, so there are some
 * hundred combinations at most, however long the file; each is scored once.
 */
export const rowScorer = ({ facts }: Pick<RecordedRisk, 'facts'>, terms: RiskTerms) => {
  const factsOf = factsOfRows(terms);
  const ofSubject = subjectPoints(facts, terms);
  const known = new Map<string, SharedFacts & { readonly risk: RowRisk }>();

  const scored = (goods: GoodsFacts) => {
    const { total, band } = scoreOf([...ofSubject, ...goodsPoints(goods, terms)], terms);
    return { goods, rows: 0, risk: { total, band, points: pointsOf(goods, terms) } };
  };

  /** Rows share their points, but not their batches. */
  const withBatches = ({ traces }: SeenRow, risk: RowRisk): RowRisk => ({
    ...risk,
    found: batchesFound(traces, risk.points, terms.limits),
  });

  return {
    score: (row: SeenRow): RowRisk => {
      const goods = factsOf(row);
      const key = JSON.stringify(goods);
      const found = known.get(key) ?? scored(goods);
      known.set(key, found);
      found.rows += 1;
      return row.traces ? withBatches(row, found.risk) : found.risk;
    },
    facts: (): SharedFacts[] => [...known.values()].map(({ goods, rows }) => ({ goods, rows })),
  };
};
