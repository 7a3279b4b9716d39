import type { Bilingual } from '../../shared/bilingual.ts';
import { displayYuan, type Fen, lesser, shareOf } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { ProjectRule } from '../programme/amount-rule.ts';
import type { Programme } from '../programme/programme.ts';
import { costOf, financedOf, type Plan } from './plan.ts';

export const yuan = (fen: Fen): Bilingual => ({
  zh: `${displayYuan(fen)} 元`,
  en: `${displayYuan(fen)} yuan`,
});
const atMost = (fen: Fen): Bilingual => ({
  zh: `不超过 ${displayYuan(fen)} 元`,
  en: `${displayYuan(fen)} yuan or less`,
});

type Said = Pick<Refusal, 'code' | 'at' | 'found' | 'expected'>;
export const hard = (said: Said, reason: Bilingual, next: Bilingual): Refusal => ({
  ...said,
  severity: 'hard',
  reason,
  next,
});

/** The most that a project of this plan may be supported with: by its programme, and where it is a share, by its costs. */
export const mostFor = (rule: ProjectRule, plan: Pick<Plan, 'costs'>): Fen =>
  rule.kind === 'instalments' ? lesser(rule.mostFen, shareOf(costOf(plan), rule.basisPoints)) : rule.mostFen;

export const tooMuch = (at: string, found: Fen, most: Fen): Refusal[] =>
  found <= most && found > 0
    ? []
    : [
        hard(
          { code: 'PROJECT-TOO-MUCH', at, found: yuan(found).zh, expected: atMost(most) },
          {
            zh: '金额为零，或超过该计划可以得到的支持。',
            en: 'It is nothing, or more than this plan may be supported with.',
          },
          { zh: '请更正金额或费用计划。', en: 'Correct the amount, or the cost plan.' },
        ),
      ];

const notFinanced = (plan: Plan): Refusal[] => {
  const [cost, financed] = [costOf(plan), financedOf(plan)];
  return cost === financed
    ? []
    : [
        hard(
          { code: 'PROJECT-FINANCING', at: 'financing', found: yuan(financed).zh, expected: yuan(cost) },
          {
            zh: '申请金额与各项资金来源之和不等于总费用。',
            en: 'What is asked for and what others pay do not add up to the costs.',
          },
          { zh: '请更正费用或资金来源。', en: 'Correct the costs, or who pays them.' },
        ),
      ];
};

/** Each milestone after the one before it, and all while claims are taken. */
export const daysAmiss = (
  days: readonly string[],
  { window }: Pick<Programme, 'window'>,
  at: string,
): Refusal[] =>
  days.flatMap((day, n) => {
    const before = days[n - 1] ?? window.from;
    return before < day && day <= window.to
      ? []
      : [
          hard(
            {
              code: 'PROJECT-SCHEDULE',
              at: `${at}.${n}`,
              found: day,
              expected: {
                zh: `晚于 ${before}，不晚于 ${window.to}`,
                en: `after ${before}, and ${window.to} or before`,
              },
            },
            {
              zh: '节点日期须依次在后，并在申报期之内。',
              en: 'Each milestone comes after the one before it, and while claims are taken.',
            },
            { zh: '请更正日期。', en: 'Correct the days.' },
          ),
        ];
  });

const otherMilestones = (rule: ProjectRule, { schedule }: Plan): Refusal[] => {
  if (rule.kind !== 'instalments') return [];
  const titles = rule.milestones.map(({ title }) => title.zh);
  const found = schedule.map(({ milestone }) => milestone);
  return titles.join() === found.join()
    ? []
    : [
        hard(
          {
            code: 'PROJECT-MILESTONES',
            at: 'schedule',
            found: found.join('、'),
            expected: { zh: titles.join('、'), en: rule.milestones.map(({ title }) => title.en).join(', ') },
          },
          {
            zh: '进度须写明项目规定的各个节点。',
            en: 'The schedule names the milestones of the programme, each once.',
          },
          { zh: '请按项目规定的节点填写日期。', en: 'Give a day to each of them.' },
        ),
      ];
};

/** Everything that stands against proposing this plan. */
export const planDefects = (programme: Programme, rule: ProjectRule, plan: Plan): Refusal[] => [
  ...tooMuch('askedFen', plan.askedFen, mostFor(rule, plan)),
  ...notFinanced(plan),
  ...otherMilestones(rule, plan),
  ...daysAmiss(
    plan.schedule.map(({ on }) => on),
    programme,
    'schedule',
  ),
];
