import type { Bilingual } from '../../shared/bilingual.ts';
import { displayYuan, type Fen, nothing } from '../../shared/money.ts';
import { isPayable, leastPaid } from '../amount/allocation.ts';
import { baseOf } from '../amount/reckonings.ts';
import type { AmountRule } from './amount-rule.ts';
import { capsCourses, capsItems } from './asked-facts.ts';
import { type Check, defect } from './defect.ts';
import type { Formula } from './formula.ts';
import { places } from './place.ts';

const parts = ['perItemCapFen', 'perCourseCapFen'] as const;
const wholes = ['perClaimCapFen', 'perSubjectCapFen', 'perSubjectYearCapFen'] as const;
const limits = [...parts, ...wholes] as const;

const noLessThan = (amount: Fen): Bilingual => ({
  zh: `不低于 ${displayYuan(amount)} 元`,
  en: `${displayYuan(amount)} yuan or more`,
});

/** A wider limit comes after a narrower one; what is wider and less can only be a slip. */
export const capsContradict: Check = ({ formula }) => {
  const set = limits.flatMap((name) => (formula[name] === undefined ? [] : [{ name, fen: formula[name] }]));
  return set.flatMap(({ name, fen }, n) => {
    const narrower = set.slice(0, n).find((one) => one.fen > fen);
    return narrower
      ? [
          defect(
            {
              code: 'PROGRAMME-CAPS',
              at: `formula.${name}`,
              found: displayYuan(fen),
              expected: noLessThan(narrower.fen),
            },
            {
              zh: `较宽范围的限额小于“${places[`formula.${narrower.name}`].zh}”。`,
              en: `The cap on the wider is less than the ${places[`formula.${narrower.name}`].en}.`,
            },
            { zh: '请更正其中一项限额。', en: 'Correct one of the two caps.' },
          ),
        ]
      : [];
  });
};

export const neverPayable: Check = ({ formula }) =>
  wholes.flatMap((name) => {
    const limit = formula[name];
    return limit === undefined || isPayable(limit, formula)
      ? []
      : [
          defect(
            {
              code: 'PROGRAMME-NEVER-PAYABLE',
              at: `formula.${name}`,
              found: displayYuan(limit),
              expected: noLessThan(leastPaid(formula)),
            },
            {
              zh: '限额低于最低拨付额或取整单位，任何申报都不会得到拨付。',
              en: 'The cap lies below the least payable or the rounding unit, so nothing can ever be paid.',
            },
            {
              zh: '请提高限额，或降低最低拨付额、取整单位。',
              en: 'Raise the cap, or lower the least payable or the rounding unit.',
            },
          ),
        ];
  });

const someIsPaid = (sums: readonly { readonly fen: Fen }[], formula: Formula): boolean =>
  sums.some(({ fen }) => isPayable(fen, formula));

type Rule<K extends AmountRule['kind']> = Extract<AmountRule, { readonly kind: K }>;

/** Whether the rule can come to anything that is paid; a kind without a row does not compile. */
const canPay: { readonly [K in AmountRule['kind']]: (rule: Rule<K>, formula: Formula) => boolean } = {
  ratio: ({ basisPoints }) => basisPoints > 0,
  each: ({ fen }) => fen > 0,
  fixed: ({ fen }, formula) => isPayable(fen, formula),
  tiers: ({ tiers }, formula) => someIsPaid(tiers, formula),
  'whole-tiers': ({ tiers }) => tiers.some(({ basisPoints }) => basisPoints > 0),
  'marginal-tiers': ({ tiers }) => tiers.some(({ basisPoints }) => basisPoints > 0),
  awards: ({ awards }, formula) => someIsPaid(awards, formula),
  instalments: ({ basisPoints, mostFen }, formula) => basisPoints > 0 && isPayable(mostFen, formula),
  'as-decided': ({ mostFen }, formula) => isPayable(mostFen, formula),
};

const pays = <K extends AmountRule['kind']>(rule: Rule<K>, formula: Formula): boolean =>
  // A rule of a kind fits the row of its kind; the compiler loses this where the kind is a variable.
  (canPay[rule.kind as K] as (rule: Rule<K>, formula: Formula) => boolean)(rule, formula);

export const paysNothing: Check = ({ formula }) =>
  pays(formula.amount, formula)
    ? []
    : [
        defect(
          {
            code: 'PROGRAMME-PAYS-NOTHING',
            at: 'formula.amount',
            found: displayYuan(nothing),
            expected: noLessThan(leastPaid(formula)),
          },
          {
            zh: '按此支持标准，任何申报都不会得到拨付。',
            en: 'By what is paid, no claim can ever come to anything.',
          },
          {
            zh: '请提高金额或比例，或降低最低拨付额、取整单位。',
            en: 'Raise the sum or the share, or lower the least payable or the rounding unit.',
          },
        ),
      ];

const limitsOfOneWay = ['minimumBaseFen', 'perItemCapFen', 'perCourseCapFen'] as const;

/** Where a limit takes hold, and which ways to pay know what it limits. */
const holdsWhere = {
  minimumBaseFen: {
    takesHold: ({ amount }: Formula) => baseOf(amount, {}) !== undefined,
    pays: { zh: '按金额计算比例的项目', en: 'a programme that pays a share of a sum' },
  },
  perItemCapFen: {
    takesHold: capsItems,
    pays: { zh: '按比例计算的项目', en: 'a programme that pays a share' },
  },
  perCourseCapFen: {
    takesHold: capsCourses,
    pays: { zh: '按核定人数计算的项目', en: 'a programme that pays for each accepted person' },
  },
} as const satisfies Record<(typeof limitsOfOneWay)[number], unknown>;

/** A limit that the way to pay does not know would be published, and limit nothing. */
export const idleLimits: Check = ({ formula }) =>
  limitsOfOneWay.flatMap((name) => {
    const limit = formula[name];
    const { takesHold, pays } = holdsWhere[name];
    return limit === undefined || takesHold(formula)
      ? []
      : [
          defect(
            {
              code: 'PROGRAMME-LIMIT-IDLE',
              at: `formula.${name}`,
              found: displayYuan(limit),
              expected: pays,
            },
            {
              zh: `按该计算方式，“${places[`formula.${name}`].zh}”不起作用。`,
              en: `With this way to pay, the ${places[`formula.${name}`].en} limits nothing.`,
            },
            { zh: '请删除该项，或改用相应的计算方式。', en: 'Leave it out, or pay in that way.' },
          ),
        ];
  });
