import type { Day } from '../../shared/day.ts';
import { displayYuan, type Fen, lesser } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Claim } from '../claims/claim.ts';
import type { ProjectRule } from '../programme/amount-rule.ts';
import type { Programme } from '../programme/programme.ts';
import { claimedIsGone, overdueAlready } from './claimed-milestones.ts';
import type { Milestone, ProjectTerms } from './milestone.ts';
import type { Plan } from './plan.ts';
import { daysAmiss, hard, mostFor, tooMuch, yuan } from './plan-defects.ts';

const notTheCeiling = ({ ceilingFen, milestones }: ProjectTerms): Refusal[] => {
  const last = milestones.at(-1)?.upToFen;
  return last === ceilingFen
    ? []
    : [
        hard(
          {
            code: 'DECISION-CEILING',
            at: 'milestones',
            found: last === undefined ? '—' : yuan(last).zh,
            expected: yuan(ceilingFen),
          },
          { zh: '各节点金额之和不等于批准上限。', en: 'The milestones do not add up to the ceiling.' },
          { zh: '请更正节点金额或批准上限。', en: 'Correct the milestones, or the ceiling.' },
        ),
      ];
};

const belowGranted = ({ ceilingFen }: ProjectTerms, granted: Fen): Refusal[] =>
  ceilingFen >= granted
    ? []
    : [
        hard(
          {
            code: 'DECISION-BELOW-GRANTED',
            at: 'ceilingFen',
            found: yuan(ceilingFen).zh,
            expected: {
              zh: `不低于已核定的 ${displayYuan(granted)} 元`,
              en: `no less than ${displayYuan(granted)} yuan, which are determined`,
            },
          },
          {
            zh: '批准上限低于该专项已经核定的金额。',
            en: 'The ceiling lies below what was determined already.',
          },
          {
            zh: '请先追回多付的款项，再降低上限。',
            en: 'Ask back what is too much first, and lower the ceiling then.',
          },
        ),
      ];

const asksInVain = ({ milestones }: ProjectTerms, { evidence, route }: Programme): Refusal[] =>
  milestones.flatMap(({ needs, audited }, n) => {
    const kinds = evidence.map(({ kind }) => kind);
    const unknown = needs.filter((kind) => !kinds.includes(kind));
    const inVain = [
      ...unknown,
      ...(needs.length === 0 ? ['—'] : []),
      ...(audited && !route?.audit ? ['audit'] : []),
    ];
    return inVain.map((found) =>
      hard(
        {
          code: 'DECISION-NEEDS',
          at: `milestones.${n}.needs`,
          found,
          expected: { zh: kinds.join('、'), en: kinds.join(', ') },
        },
        {
          zh: '该项目不接收此类材料，或没有审计机构。',
          en: 'The programme takes no such evidence, or names no firm.',
        },
        { zh: '请从项目列明的材料中选择。', en: 'Choose from the evidence that the programme names.' },
      ),
    );
  });

/** What the decision is held against. */
export type Deciding = {
  readonly programme: Programme;
  readonly rule: ProjectRule;
  readonly plan: Plan;
  readonly granted: Fen;
  readonly before: readonly Milestone[];
  readonly claims: readonly Claim[];
  readonly today: Day;
};

/** Everything because of which this decision cannot be put to anybody. */
export const decisionDefects = (
  terms: ProjectTerms,
  { programme, rule, plan, granted, before, claims, today }: Deciding,
): Refusal[] => [
  ...tooMuch('ceilingFen', terms.ceilingFen, lesser(plan.askedFen, mostFor(rule, plan))),
  ...notTheCeiling(terms),
  ...belowGranted(terms, granted),
  ...claimedIsGone(terms, before, claims),
  ...overdueAlready(terms, claims, today),
  ...asksInVain(terms, programme),
  ...daysAmiss(
    terms.milestones.map(({ dueOn }) => dueOn),
    programme,
    'milestones',
  ),
];
