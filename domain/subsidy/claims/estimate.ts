import * as z from 'zod';
import type { Fen } from '../../shared/money.ts';
import type { Derivation } from '../amount/derivation.ts';
import { entitle, type Ground } from '../amount/entitlement.ts';
import { ListKind } from '../lists/list-kind.ts';
import { askedByAmount, askedFacts } from '../programme/asked-facts.ts';
import { Condition } from '../programme/condition.ts';
import { type FactName, factNames } from '../programme/fact.ts';
import { Formula } from '../programme/formula.ts';
import { PoolRule } from '../programme/pool-rule.ts';
import type { RuleOutcome } from './claim.ts';
import { conditionOutcomes } from './condition-outcome.ts';

/** What an estimate is made by; a programme says all of it. */
export const EstimateTerms = z.object({
  formula: Formula,
  pool: PoolRule,
  conditions: z.array(Condition),
  legalBasis: z.object({ document: z.string(), quote: z.string() }),
  /** Which lists are read, and no more of them. */
  lists: z.partialRecord(ListKind, z.unknown()).default({}),
});
export type EstimateTerms = z.infer<typeof EstimateTerms>;

export type Estimate = {
  /** What each condition says of these facts. */
  readonly conditions: readonly RuleOutcome[];
  /** Before the pool is looked at; nothing where a fact that it follows from is not known. */
  readonly amount: Fen | undefined;
  readonly derivation: readonly Derivation[];
  /** The steps that made it less than what is paid for would come to. */
  readonly limits: readonly Derivation[];
};

/** Every fact on which something turns, each once, in the order in which people read them. */
export const factsThatMatter = (terms: EstimateTerms): readonly FactName[] => {
  const asked = new Set(askedFacts(terms).map(({ fact }) => fact));
  return factNames.filter((name) => asked.has(name));
};

/** The minimum, the caps, the same matter: every step but those that reckon. */
const limiting: readonly number[] = [2, 4, 5, 6, 7];

const limitsIn = (derivation: readonly Derivation[]): readonly Derivation[] =>
  derivation.filter(({ step, before, after }) => limiting.includes(step) && after < before);

/** What a claim would come to by these facts, through the same steps by which claims are determined. */
export const estimate = (terms: EstimateTerms, ground: Ground): Estimate => {
  const isKnown = askedByAmount(terms.formula).every(({ fact }) => ground.facts[fact] !== undefined);
  const { amount, derivation } = isKnown
    ? entitle(terms.formula, ground)
    : { amount: undefined, derivation: [] };
  return {
    conditions: conditionOutcomes(terms, ground.facts),
    amount,
    derivation,
    limits: limitsIn(derivation),
  };
};
