import { addDays, type Day, day } from '#domain/shared/day.ts';

/** One window of the programme: who claims in it, and its days. */
export type Window = {
  readonly n: number;
  readonly periodId: string;
  readonly from: Day;
  readonly to: Day;
};

export const programmeId = 'soak';
export const fundLineId = 'soak';
export const modeId = 'soak';

const firstDay = day('2026-01-05');
/** A window, its notice and its payment are over before the next one opens. */
const daysBetween = 14;
const daysOpen = 3;
export const noticeDays = 3;

/** Everybody is registered and filed before the business of the first window happened. */
export const beginsAt = '2025-12-20T01:00:00.000Z';

export const windowOf = (n: number): Window => {
  const from = addDays(firstDay, n * daysBetween);
  return { n, periodId: `W${String(n + 1).padStart(3, '0')}`, from, to: addDays(from, daysOpen - 1) };
};

const named = (zh: string, en: string) => ({ zh, en });

/** What a claim is worth of what was paid. */
export const basisPoints = 5_000;

const programme = ({ n, periodId, from, to }: Window) => ({
  kind: 'programme',
  id: programmeId,
  version: n + 1,
  demonstration: true,
  title: named(`寄递费用支持（耐久测试第${n + 1}期）`, `Delivery fees (soak, window ${n + 1})`),
  guide: named('按寄递费用的50%给予支持。', 'Half of the delivery fees.'),
  legalBasis: {
    document: '中国（满洲里）跨境电子商务综合试验区实施方案，四（九）',
    quote: '对跨境电商企业国际、国内寄递费用，按条件给予一定资金支持',
  },
  effectiveFrom: from,
  period: { id: periodId, from: addDays(from, -daysBetween), to: addDays(from, -1) },
  window: { from, to },
  eligibility: { modes: [modeId] },
  lists: {
    waybills: {
      largestFeeFen: 1_000_000,
      carriers: [{ id: 'sf', title: named('顺丰速运', 'SF Express'), names: ['顺丰速运'], numbers: 'free' }],
    },
  },
  formula: { amount: { kind: 'ratio', of: 'accepted', basisPoints }, roundingUnitFen: 1 },
  pool: { admission: { kind: 'everyone' }, shortage: 'pro-rata' },
  evidence: [
    { kind: 'waybills', required: true, title: named('运单明细（CSV）', 'Waybill details (CSV)') },
    { kind: 'invoice', required: true, title: named('寄递费发票', 'Invoices') },
  ],
  rules: ['SU-101', 'SU-102', 'SU-103', 'SU-104', 'SU-105', 'SU-106', 'SU-107', 'SU-108'],
  departments: ['commerce'],
  leadDepartment: 'commerce',
  deadlines: {
    reviewWorkingDays: 5,
    jointReviewWorkingDays: 10,
    correctionWorkingDays: 5,
    confirmationWorkingDays: 5,
    objectionWorkingDays: 5,
  },
  correctionRounds: 1,
  notice: { length: noticeDays, unit: 'calendar', firstDayCounts: true },
  fundLineId,
  commitment: named('本企业承诺所提交的材料真实。', 'What we submit is true.'),
});

const fundLine = (poolFen: number) => ({
  kind: 'fund-line',
  id: fundLineId,
  version: 1,
  demonstration: true,
  title: named('耐久测试资金', 'Fund of the soak'),
  year: 2026,
  level: 'city',
  poolFen,
  payer: {
    bankName: '演示银行满洲里支行',
    accountNumber: '150781000000000001',
    accountName: '满洲里市财政局（演示）',
  },
});

/** No department looks at it, and nobody is drawn for an inspection. */
const mode = {
  kind: 'mode',
  id: modeId,
  version: 1,
  effectiveFrom: '2020-06-01',
  demonstration: true,
  title: named('耐久测试', 'soak'),
  legalBasis: '实施方案三（二）2 加强跨境电商经营主体备案登记管理',
  trade: 'both',
  subjects: ['enterprise'],
  fields: [{ id: 'mainMarkets', title: named('主要市场', 'main markets') }],
  documents: [],
  departments: [],
  rules: ['FI-101', 'FI-102', 'FI-103', 'FI-104', 'FI-105'],
  reviewWorkingDays: 5,
  correctionWorkingDays: 5,
  correctionRounds: 2,
  validMonths: 36,
  renewDaysBefore: 90,
  remindDaysBefore: [60],
};

/** The cheapest honest programme: one list, one department, and as many windows as are claimed in. */
export const documentsFor = (windows: readonly Window[], poolFen: number) => [
  mode,
  fundLine(poolFen),
  ...windows.map(programme),
];
