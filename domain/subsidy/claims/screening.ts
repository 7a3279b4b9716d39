import { claimRules } from '../rules/index.ts';
import type { RuleOutcome } from './claim.ts';
import { type ClaimFacts, type ClaimRule, outcomeOf } from './rule.ts';

export type Screening = {
  /** Every rule's outcome, also of those that were content. */
  readonly outcomes: readonly RuleOutcome[];
  /** What follows: departments look at it, the subject corrects it, or a person confirms that it fails. */
  readonly verdict: 'review' | 'correct' | 'oppose';
};

const cureOf = (code: string): ClaimRule['cure'] =>
  claimRules.find((rule) => rule.code === code)?.cure ?? 'none';

const failedHard = ({ severity, outcome }: RuleOutcome) => severity === 'hard' && outcome === 'not-met';

const verdictOf = (failures: readonly RuleOutcome[]): Screening['verdict'] => {
  if (failures.length === 0) return 'review';
  return failures.every(({ rule }) => cureOf(rule) === 'correction') ? 'correct' : 'oppose';
};

/** Holds a claim against every rule its programme names (domain study §3.7). */
export const screen = (facts: ClaimFacts): Screening => {
  const outcomes = claimRules
    .filter(({ code }) => facts.programme.rules.includes(code))
    .map(outcomeOf(facts));
  return { outcomes, verdict: verdictOf(outcomes.filter(failedHard)) };
};
