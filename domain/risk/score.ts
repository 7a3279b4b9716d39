import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';
import type { GoodsFacts, SubjectFacts } from './facts.ts';
import type { RiskTerms } from './risk-terms.ts';
import type { RiskRule } from './rule.ts';
import { goodsRules, subjectRules } from './rules/index.ts';

export const Band = z.enum(['low', 'medium', 'high']);
export type Band = z.infer<typeof Band>;

/** Points by one rule, and why. There is no point without; what speaks for the goods takes points off. */
export const Point = z.object({
  rule: z.string(),
  points: z.int(),
  reason: Bilingual,
  found: z.string(),
  clause: z.string(),
});
export type Point = Readonly<z.infer<typeof Point>>;

export const Score = z.object({
  /** The sum of the points, between none and a hundred. */
  total: z.int().min(0).max(100),
  band: Band,
  /** The weightiest first. */
  points: z.array(Point),
});
export type Score = Readonly<z.infer<typeof Score>>;

/** What a person reads first does not depend on the order of the rules. */
const weightiestFirst = (a: Point, b: Point): number =>
  b.points - a.points || Number(a.rule > b.rule) - Number(a.rule < b.rule);

/** Weight times intensity, rounded to the nearest whole point, a half upwards; where that is none, there is no point. */
export const pointsBy = <Facts>(
  rules: readonly RiskRule<Facts>[],
  facts: Facts,
  { weights, limits }: Pick<RiskTerms, 'weights' | 'limits'>,
): Point[] => {
  const given: Point[] = [];
  for (const { code, intensity, reason, found, clause, relieves } of rules) {
    const points = Math.round((weights[code] ?? 0) * intensity(facts, limits));
    if (points > 0)
      given.push({ rule: code, points: relieves ? -points : points, reason, found: found(facts), clause });
  }
  return given;
};

export const bandOf = (total: number, { medium, high }: RiskTerms['bands']): Band => {
  if (total >= high) return 'high';
  return total >= medium ? 'medium' : 'low';
};

const sumOf = (points: readonly Point[]): number => points.reduce((sum, one) => sum + one.points, 0);

/** All points of a case, as one score. */
export const scoreOf = (points: readonly Point[], { bands }: Pick<RiskTerms, 'bands'>): Score => {
  const total = Math.min(Math.max(sumOf(points), 0), 100);
  return { total, band: bandOf(total, bands), points: points.toSorted(weightiestFirst) };
};

/** The points of a subject and its file: counted once, they go into the score of every row. */
export const subjectPoints = (facts: SubjectFacts, terms: RiskTerms): Point[] =>
  pointsBy(subjectRules, facts, terms);

/** The points of one row's goods. */
export const goodsPoints = (facts: GoodsFacts, terms: RiskTerms): Point[] =>
  pointsBy(goodsRules, facts, terms);

export type RiskFacts = { readonly subject: SubjectFacts; readonly goods: GoodsFacts };

/** How risky a row of goods is: a number that says where to look, and decides nothing. */
export const score = ({ subject, goods }: RiskFacts, terms: RiskTerms): Score =>
  scoreOf([...subjectPoints(subject, terms), ...goodsPoints(goods, terms)], terms);
