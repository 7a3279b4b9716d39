import type { Bilingual } from '../shared/bilingual.ts';
import type { GoodsFacts, SubjectFacts } from './facts.ts';
import type { Limits } from './risk-terms.ts';

/** One thing that makes a closer look worth while, and how strongly: 0 not at all, 1 as strongly as can be. */
export type RiskRule<Facts> = {
  readonly code: string;
  /** The facts it sees. Nothing else is in scope, so nothing else can sway it. */
  readonly looksAt: readonly (keyof Facts)[];
  readonly clause: string;
  readonly reason: Bilingual;
  readonly intensity: (facts: Facts, limits: Limits) => number;
  /** What the point says was found. */
  readonly found: (facts: Facts) => string;
  /** It speaks for the goods: its points are taken off. */
  readonly relieves?: boolean;
};

type Verse<Facts, Seen extends keyof Facts> = {
  readonly looksAt: readonly Seen[];
  readonly clause: string;
  readonly reason: Bilingual;
  readonly intensity: (facts: Pick<Facts, Seen>, limits: Limits) => number;
  readonly found: (facts: Pick<Facts, Seen>) => string;
  readonly relieves?: boolean;
};

export type SubjectRule = RiskRule<SubjectFacts>;
export type GoodsRule = RiskRule<GoodsFacts>;

export const subjectRule = <Seen extends keyof SubjectFacts>(
  code: string,
  verse: Verse<SubjectFacts, Seen>,
): SubjectRule => ({ code, ...verse });

export const goodsRule = <Seen extends keyof GoodsFacts>(
  code: string,
  verse: Verse<GoodsFacts, Seen>,
): GoodsRule => ({ code, ...verse });

/** As strongly as can be, or not at all. */
export const whether = (holds: boolean): number => (holds ? 1 : 0);

/** The part that a number is of the many from which on there cannot be more. */
export const partOf = (number: number, many: number): number => Math.min(number / many, 1);
