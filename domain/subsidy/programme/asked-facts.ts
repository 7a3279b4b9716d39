import type { Condition } from './condition.ts';
import type { FactName } from './fact.ts';
import type { Formula } from './formula.ts';
import type { PoolRule } from './pool-rule.ts';

type Terms = {
  readonly formula: Formula;
  readonly pool: PoolRule;
  readonly conditions: readonly Condition[];
};

/** A fact that a programme asks for, and where it does. */
export type AskedFact = { readonly at: string; readonly fact: FactName };

export const askedFacts = ({
  formula: { amount },
  pool: { admission },
  conditions,
}: Terms): readonly AskedFact[] => [
  ...('of' in amount ? [{ at: 'formula.amount.of', fact: amount.of }] : []),
  ...('by' in amount ? [{ at: 'formula.amount.by', fact: amount.by }] : []),
  ...('by' in admission ? [{ at: 'pool.admission.by', fact: admission.by }] : []),
  ...conditions.map(({ fact }, n) => ({ at: `conditions.${n}.fact`, fact })),
];

/** What the amount cannot be reckoned without: a cap per item asks how many items there are. */
export const factsOfAmount = ({
  amount,
  perItemCapFen,
}: Pick<Formula, 'amount' | 'perItemCapFen'>): readonly FactName[] => [
  ...('of' in amount ? [amount.of] : []),
  ...('by' in amount ? [amount.by] : []),
  ...(perItemCapFen === undefined ? [] : (['accepted-lines'] as const)),
];
