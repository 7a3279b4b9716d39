import type { Bilingual } from '../../shared/bilingual.ts';
import { displayYuan, type Fen, lesser, nothing, shareOf, sumFen } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Claim } from '../claims/claim.ts';
import type { ProjectRule } from '../programme/amount-rule.ts';
import type { Programme } from '../programme/programme.ts';
import { isMade } from './instalments.ts';
import type { Milestone, ProjectTerms } from './milestone.ts';
import { costOf, financedOf, type Plan } from './plan.ts';

const yuan = (fen: Fen): Bilingual => ({ zh: `${displayYuan(fen)} 元`, en: `${displayYuan(fen)} yuan` });
const atMost = (fen: Fen): Bilingual => ({
  zh: `不超过 ${displayYuan(fen)} 元`,
  en: `${displayYuan(fen)} yuan or less`,
});

type Said = Pick<Refusal, 'code' | 'at' | 'found' | 'expected'>;
const hard = (said: Said, reason: Bilingual, next: Bilingual): Refusal => ({
  ...said,
  severity: 'hard',
  reason,
  next,
});

/** The most that a project of this plan may be supported with: by its programme, and where it is a share, by its costs. */
export const mostFor = (rule: ProjectRule, plan: Pick<Plan, 'costs'>): Fen =>
  rule.kind === 'instalments' ? lesser(rule.mostFen, shareOf(costOf(plan), rule.basisPoints)) : rule.mostFen;

const tooMuch = (at: string, found: Fen, most: Fen): Refusal[] =>
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
const daysAmiss = (days: readonly string[], { window }: Pick<Programme, 'window'>, at: string): Refusal[] =>
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

/** The limits of the milestones that a programme names, under this ceiling; the last is the ceiling to the fen. */
export const limitsOf = (rule: Extract<ProjectRule, { readonly kind: 'instalments' }>, ceiling: Fen): Fen[] =>
  rule.milestones.map(({ upTo }) => shareOf(ceiling, upTo));

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

/** What was claimed already stays where it stood: in front, in its order. */
const claimedIsGone = (
  { milestones }: ProjectTerms,
  before: readonly Milestone[],
  claims: readonly Claim[],
): Refusal[] =>
  before.flatMap(({ id, title }, n) => {
    const isClaimed = claims.some((claim) => claim.instalment?.milestone.id === id && isMade(claim));
    return !isClaimed || milestones[n]?.id === id
      ? []
      : [
          hard(
            {
              code: 'DECISION-CLAIMED',
              at: `milestones.${n}`,
              found: milestones[n]?.title.zh ?? '—',
              expected: title,
            },
            {
              zh: '已申报的节点须保留在原来的位置。',
              en: 'A milestone that was claimed stays where it stood.',
            },
            { zh: '请保留该节点，只变更其后的节点。', en: 'Keep it, and change what comes after.' },
          ),
        ];
  });

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
};

/** Everything because of which this decision cannot be put to anybody. */
export const decisionDefects = (
  terms: ProjectTerms,
  { programme, rule, plan, granted, before, claims }: Deciding,
): Refusal[] => [
  ...tooMuch('ceilingFen', terms.ceilingFen, lesser(plan.askedFen, mostFor(rule, plan))),
  ...notTheCeiling(terms),
  ...belowGranted(terms, granted),
  ...claimedIsGone(terms, before, claims),
  ...asksInVain(terms, programme),
  ...daysAmiss(
    terms.milestones.map(({ dueOn }) => dueOn),
    programme,
    'milestones',
  ),
];

/** Sums of single milestones, each on top of those before it. */
const addedUp = (sums: readonly Fen[]): Fen[] => sums.map((_, n) => sumFen(sums.slice(0, n + 1)));

type DraftedMilestone = Pick<Milestone, 'dueOn' | 'audited' | 'afterAcceptance'> & {
  readonly title?: string | undefined;
  readonly fen?: Fen | undefined;
  readonly needs?: Milestone['needs'] | undefined;
};

/** A decision as somebody drafts it. */
export type Drafted = Pick<ProjectTerms, 'ceilingFen' | 'conditions'> & {
  readonly milestones: readonly DraftedMilestone[];
};

type Written<K extends ProjectRule['kind']> = (
  rule: Extract<ProjectRule, { readonly kind: K }>,
  drafted: Drafted,
) => Milestone[];

const asProgramme: Written<'instalments'> = (rule, { ceilingFen, milestones }) => {
  const limits = limitsOf(rule, ceilingFen);
  return rule.milestones.flatMap(({ upTo: _, ...one }, n) => {
    const dueOn = milestones[n]?.dueOn;
    return dueOn ? [{ ...one, upToFen: limits[n] ?? ceilingFen, dueOn }] : [];
  });
};

const asDrafted: Written<'as-decided'> = (_, { milestones }) => {
  const limits = addedUp(milestones.map(({ fen = nothing }) => fen));
  return milestones.map(({ title, fen: __, needs = [], ...one }, n) => ({
    ...one,
    id: `m${n + 1}`,
    title: title ? { zh: title, en: title } : { zh: `第 ${n + 1} 期`, en: `Instalment ${n + 1}` },
    needs,
    upToFen: limits[n] ?? nothing,
  }));
};

/** The terms that follow from a draft: milestones are the programme's where it names them, and the draft's where not. */
export const termsOf = (rule: ProjectRule, drafted: Drafted): ProjectTerms => ({
  ceilingFen: drafted.ceilingFen,
  conditions: drafted.conditions,
  milestones: rule.kind === 'instalments' ? asProgramme(rule, drafted) : asDrafted(rule, drafted),
});
