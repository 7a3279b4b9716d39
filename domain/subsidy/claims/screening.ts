import type { Condition } from '../programme/condition.ts';
import { factCatalogue } from '../programme/fact.ts';
import { claimRules } from '../rules/index.ts';
import type { RuleOutcome } from './claim.ts';
import { conditionOutcomes } from './condition-outcome.ts';
import { type ClaimFacts, type ClaimRule, outcomeOf } from './rule.ts';

export type Screening = {
  /** Every rule's outcome, also of those that were content. */
  readonly outcomes: readonly RuleOutcome[];
  /** What follows: departments look at it, the subject corrects it, or a person confirms that it fails. */
  readonly verdict: 'review' | 'correct' | 'oppose';
};

type Judged = { readonly outcome: RuleOutcome; readonly cure: ClaimRule['cure'] };

const byRules = (facts: ClaimFacts): Judged[] =>
  claimRules
    .filter(({ code }) => facts.programme.rules.includes(code))
    .map((rule) => ({ outcome: outcomeOf(facts)(rule), cure: rule.cure }));

/** What the evidence tells, other evidence can tell otherwise; what the register tells, the subject cannot. */
const byConditions = ({ programme, facts }: ClaimFacts): Judged[] =>
  conditionOutcomes(programme, facts).map((outcome, n) => ({
    outcome,
    cure: isFromEvidence(programme.conditions[n]) ? 'correction' : 'none',
  }));

const isFromEvidence = (condition: Condition | undefined): boolean =>
  condition !== undefined && factCatalogue[condition.fact].from === 'evidence';

/** What cannot be told once everything is there has not been shown. */
const failedHard = ({ outcome: { severity, outcome } }: Judged) => severity === 'hard' && outcome !== 'met';

const verdictOf = (failures: readonly Judged[]): Screening['verdict'] => {
  if (failures.length === 0) return 'review';
  return failures.every(({ cure }) => cure === 'correction') ? 'correct' : 'oppose';
};

/** Holds a claim against every rule and every condition of its programme (domain study §3.7). */
export const screen = (facts: ClaimFacts): Screening => {
  const judged = [...byRules(facts), ...byConditions(facts)];
  return { outcomes: judged.map(({ outcome }) => outcome), verdict: verdictOf(judged.filter(failedHard)) };
};
