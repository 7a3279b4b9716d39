import { nothing } from '../../shared/money.ts';
import { displayMeasure } from '../amount/reckonings.ts';
import { conditionText } from '../claims/condition-outcome.ts';
import type { AmountRule } from './amount-rule.ts';
import type { Condition } from './condition.ts';
import { rangeOf } from './condition-soundness.ts';
import { type Check, defect } from './defect.ts';
import type { MeasuredFact } from './fact.ts';
import type { Formula } from './formula.ts';

type Reach = { readonly fact: MeasuredFact; readonly from: number };

const lowest = (all: readonly { readonly from: number }[]): number =>
  Math.min(...all.map(({ from }) => from));

/** The measure from which on a rule comes to something; nothing where it asks for none. */
const reachOf = (rule: AmountRule): Reach | undefined => {
  if (rule.kind === 'awards')
    return { fact: rule.by, from: lowest(rule.awards.map(({ least }) => ({ from: least }))) };
  if (rule.kind === 'tiers') return { fact: rule.by, from: lowest(rule.tiers) };
  if ('tiers' in rule) return { fact: rule.of, from: lowest(rule.tiers) };
  return rule.kind === 'ratio' ? { fact: rule.of, from: 0 } : undefined;
};

/** A least base counts beside it; that it stands only where it takes hold is looked at elsewhere. */
const paidFrom = ({ amount, minimumBaseFen = nothing }: Formula): Reach | undefined => {
  const reach = reachOf(amount);
  return reach && 'of' in amount ? { ...reach, from: Math.max(reach.from, minimumBaseFen) } : reach;
};

const unpaid = (condition: Condition, n: number, { fact, from }: Reach) => {
  const least = displayMeasure(fact, from);
  return defect(
    {
      code: 'PROGRAMME-CONDITIONS-UNPAID',
      at: `conditions.${n}.is`,
      found: conditionText(condition).zh,
      expected: { zh: `${least.zh}以上也能符合的条件`, en: `a condition that ${least.en} and more can meet` },
    },
    {
      zh: '符合该条件的申报都达不到最低档或起付线，不会得到支持。',
      en: 'Whoever meets it reaches no tier and no least base, and gets nothing.',
    },
    {
      zh: '请更正该条件，或降低最低档、起付线。',
      en: 'Correct it, or lower the lowest tier or the least base.',
    },
  );
};

/** Whoever meets such a condition is below everything that is paid, and whoever is not does not meet it. */
export const conditionsUnpaid: Check = ({ conditions, formula }) => {
  const reach = paidFrom(formula);
  if (!reach) return [];
  return conditions.flatMap((condition, n) => {
    const { severity, fact } = condition;
    const asksForLess = fact === reach.fact && rangeOf(condition).to < reach.from;
    return severity === 'hard' && asksForLess ? [unpaid(condition, n, reach)] : [];
  });
};
