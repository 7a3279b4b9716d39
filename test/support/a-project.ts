import { type Fen, fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { instalmentId } from '#domain/subsidy/claims/claim.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import { projectRuleOf } from '#domain/subsidy/programme/amount-rule.ts';
import { limitsOf } from '#domain/subsidy/projects/drafted.ts';
import { milestoneOf } from '#domain/subsidy/projects/instalments.ts';
import { Plan } from '#domain/subsidy/projects/plan.ts';
import { Project, projectId } from '#domain/subsidy/projects/project.ts';
import { conference } from './a-conference.ts';
import { aProgramme, codes } from './a-zone.ts';
import { ofOneLine } from './some-cases.ts';

const both = (zh: string, en: string) => ({ zh, en });

const milestones = [
  { id: 'contract', title: both('签订合同', 'Contract'), upTo: 3000, needs: ['contract'] },
  {
    id: 'progress',
    title: both('主体完工', 'Structure'),
    upTo: 7000,
    needs: ['fees', 'invoice', 'receipt', 'report'],
    audited: true,
  },
  {
    id: 'acceptance',
    title: both('竣工验收', 'Acceptance'),
    upTo: 10_000,
    needs: ['fees', 'invoice', 'receipt', 'report'],
    audited: true,
    afterAcceptance: true,
  },
];

const evidence = [
  ['contract', '合同'],
  ['fees', '投资明细'],
  ['invoice', '发票'],
  ['receipt', '回单'],
  ['report', '进度或竣工报告'],
] as const;

/** A site is supported with half of its costs, in three instalments. */
export const aProjectProgramme = (but: Parameters<typeof aProgramme>[0] = {}) =>
  aProgramme({
    id: 'sites',
    title: both('监管场所建设', 'Sites'),
    period: { id: '2026-2028', from: '2026-01-01', to: '2028-12-31' },
    window: { from: '2026-03-01', to: '2028-12-31' },
    lists: {
      fees: {
        categories: [{ id: 'works', title: both('工程费', 'works'), names: ['工程款'] }],
        largestFeeFen: 1_000_000_000,
      },
    },
    formula: {
      amount: { kind: 'instalments', of: 'accepted', basisPoints: 5000, mostFen: 100_000_000, milestones },
      roundingUnitFen: 100,
    },
    pool: { admission: { kind: 'everyone' }, shortage: 'wait' },
    evidence: evidence.map(([kind, title]) => ({ kind, required: false, title: both(title, kind) })),
    rules: ['SU-101', 'SU-103', 'SU-104', 'SU-105', 'SU-106', 'SU-107'],
    route: { committee: conference, audit: { firm: 'firm', when: 'before-departments', workingDays: 20 } },
    ...but,
  });

export const siteRule = () => {
  const rule = projectRuleOf(aProjectProgramme());
  if (rule?.kind !== 'instalments') throw new Error('The programme of the tests pays in instalments.');
  return rule;
};

type PlanBut = Partial<Omit<Plan, 'schedule'>> & { readonly days?: readonly string[] };

/** Two million yuan of costs, of which one is asked for. */
export const aPlan = ({ days = ['2026-12-31', '2027-06-30', '2027-12-31'], ...but }: PlanBut = {}): Plan =>
  Plan.parse({
    title: '国际邮件与跨境电商监管场所升级',
    what: '扩建查验区，更新分拣线。',
    where: '满洲里市口岸区',
    costs: [
      { item: '土建', fen: 120_000_000 },
      { item: '设备', fen: 80_000_000 },
    ],
    financing: [{ source: '自筹', fen: 100_000_000 }],
    schedule: days.map((on, n) => ({ milestone: milestones[n]?.title.zh ?? `节点${n}`, on })),
    askedFen: 100_000_000,
    ...but,
  });

/** A project under way, decided at this ceiling. */
export const aProjectRow = ({ ceiling }: { readonly ceiling: Fen }): Project => {
  const plan = aPlan();
  const limits = limitsOf(siteRule(), ceiling);
  return Project.parse({
    kind: 'project',
    id: projectId('sites', codes[0], 'site1'),
    version: 1,
    status: 'under-way',
    openedAt: '2026-03-02T01:00:00.000Z',
    changedAt: '2026-03-02T01:00:00.000Z',
    subjectId: codes[0],
    programmeId: 'sites',
    programmeVersion: 1,
    periodId: '2026-2028',
    round: 1,
    plan,
    agreed: [],
    clocks: {},
    findings: [],
    decision: {
      ceilingFen: ceiling,
      conditions: '专款专用',
      plan,
      decidedOn: '2026-04-01',
      round: 1,
      milestones: siteRule().milestones.map(({ upTo: _, ...one }, n) => ({
        ...one,
        upToFen: limits[n] ?? fen(0),
        dueOn: plan.schedule[n]?.on ?? '2027-12-31',
      })),
    },
  });
};

/** A claim for a milestone of the project. */
export const aClaimOf = (project: Project, id: string, but: Partial<Claim> = {}): Claim => {
  const milestone = milestoneOf(project, id);
  if (!milestone) throw new Error(`The project has no milestone ${id}.`);
  const instalment = { projectId: project.id, milestone };
  return {
    kind: 'claim',
    id: instalmentId(instalment),
    version: 1,
    status: 'draft',
    openedAt: '2026-05-01T01:00:00.000Z',
    changedAt: '2026-05-01T01:00:00.000Z',
    subjectId: project.subjectId,
    programmeId: project.programmeId,
    programmeVersion: 1,
    periodId: project.periodId,
    funding: ofOneLine,
    instalment,
    round: 1,
    totals: noLines,
    screening: [],
    findings: [],
    agreed: [],
    clocks: {},
    derivation: [],
    parts: [],
    ...but,
  };
};
