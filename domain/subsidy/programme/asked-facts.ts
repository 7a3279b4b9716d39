import { projectRuleOf } from './amount-rule.ts';
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

/** Only a share has a cap per item; under every other rule the amounts of items change nothing. */
export const capsItems = ({ amount, perItemCapFen }: Pick<Formula, 'amount' | 'perItemCapFen'>): boolean =>
  amount.kind === 'ratio' && perItemCapFen !== undefined;

/** Heads are taught in courses, and nothing else is: under every other rule a cap on the course changes nothing. */
export const capsCourses = ({
  amount,
  perCourseCapFen,
}: Pick<Formula, 'amount' | 'perCourseCapFen'>): boolean =>
  amount.kind === 'each' && amount.of === 'heads' && perCourseCapFen !== undefined;

/** What a milestone is reckoned with beside the costs that were verified. */
const ofProjects = ['milestone-limit', 'project-granted'] as const;

const measuredBy = ({ amount }: Pick<Formula, 'amount'>): readonly AskedFact[] => [
  ...('of' in amount ? [{ at: 'formula.amount.of', fact: amount.of }] : []),
  ...('by' in amount ? [{ at: 'formula.amount.by', fact: amount.by }] : []),
  ...(projectRuleOf({ formula: { amount } })
    ? ofProjects.map((fact) => ({ at: 'formula.amount.kind', fact }))
    : []),
];

/** What the amount cannot be reckoned without: a cap per item asks how many items there are. */
export const askedByAmount = (formula: Pick<Formula, 'amount' | 'perItemCapFen'>): readonly AskedFact[] => [
  ...measuredBy(formula),
  ...(capsItems(formula) ? [{ at: 'formula.perItemCapFen', fact: 'accepted-lines' } as const] : []),
];

/** All that a programme asks for, each where it does. */
export const askedFacts = ({ formula, pool: { admission }, conditions }: Terms): readonly AskedFact[] => [
  ...askedByAmount(formula),
  ...('by' in admission ? [{ at: 'pool.admission.by', fact: admission.by }] : []),
  ...conditions.map(({ fact }, n) => ({ at: `conditions.${n}.fact`, fact })),
];
