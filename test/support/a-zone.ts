import { creditCode } from '#demo/world/subjects.ts';
import type { Role } from '#domain/casework/role.ts';
import { Mode } from '#domain/filing/mode.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { registerSubject } from '#functions/filing/subjects/register-subject.route.ts';
import type { Ports } from '#functions/ports.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { answerOf } from './call-route.ts';
import { type MemoryPorts, memoryPorts } from './memory-ports.ts';

/** Fields as a mode describes them; a test says no more than their names. */
const described = {
  customsNumber: {
    id: 'customsNumber',
    kind: 'customs-number',
    title: { zh: '海关备案编码', en: 'customs number' },
  },
  shopUrl: { id: 'shopUrl', kind: 'web-address', title: { zh: '店铺网址', en: 'shop address' } },
  mainMarkets: { id: 'mainMarkets', title: { zh: '主要市场', en: 'main markets' } },
  postalContract: { id: 'postalContract', title: { zh: '邮政协议号', en: 'postal contract number' } },
} as const;
type FieldName = keyof typeof described;

/** What each department answers for in the tests. */
const checks: Readonly<Record<string, readonly string[]>> = {
  commerce: ['name', 'legalRepresentative', 'address', 'shopUrl'],
  customs: ['name', 'customsNumber'],
};

type But = Partial<Record<Exclude<keyof Mode, 'fields' | 'departments'>, unknown>> & {
  readonly fields?: readonly FieldName[];
  readonly departments?: readonly string[];
};

/** A business mode that two departments look at. Say only what the test is about. */
export const aMode = ({
  fields = ['customsNumber', 'shopUrl', 'mainMarkets'],
  departments = ['commerce', 'customs'],
  ...but
}: But = {}): Mode =>
  Mode.parse({
    kind: 'mode',
    id: '9610',
    version: 1,
    effectiveFrom: '2020-06-01',
    demonstration: true,
    title: { zh: '零售进出口', en: 'retail' },
    legalBasis: '实施方案三（二）2',
    trade: 'both',
    subjects: ['enterprise', 'individual'],
    fields: fields.map((field) => described[field]),
    departments: departments.map((department) => ({ department, checks: checks[department] ?? [] })),
    rules: ['FI-101', 'FI-102', 'FI-103', 'FI-104', 'FI-105'],
    reviewWorkingDays: 5,
    correctionWorkingDays: 5,
    correctionRounds: 1,
    validMonths: 36,
    ...but,
  });

/** A programme with two departments, 30 % of the fees, and a pool that is shared pro rata. */
export const aProgramme = (but: Partial<Record<keyof Programme, unknown>> = {}): Programme =>
  Programme.parse({
    kind: 'programme',
    id: 'delivery-fees',
    version: 1,
    demonstration: true,
    title: { zh: '寄递费用支持', en: 'Delivery fees' },
    guide: { zh: '指南', en: 'Guide' },
    legalBasis: { document: '实施方案四（九）', quote: '按条件给予一定资金支持' },
    effectiveFrom: '2026-01-01',
    period: { id: '2026H1', from: '2026-01-01', to: '2026-06-30' },
    window: { from: '2026-07-06', to: '2026-07-31' },
    eligibility: { modes: ['post'] },
    lists: {
      waybills: {
        carriers: [
          { id: 'china-post', title: { zh: '中国邮政', en: 'China Post' }, names: [], numbers: 's10' },
          { id: 'sf', title: { zh: '顺丰', en: 'SF' }, names: [], numbers: 'free' },
        ],
        largestFeeFen: 1_000_000,
      },
    },
    formula: { amount: { kind: 'ratio', of: 'accepted', basisPoints: 3000 }, roundingUnitFen: 100 },
    pool: { admission: { kind: 'everyone' }, shortage: 'pro-rata' },
    evidence: [
      { kind: 'waybills', required: true, title: { zh: '运单明细', en: 'Waybill details' } },
      { kind: 'invoice', required: true, title: { zh: '发票', en: 'Invoices' } },
      { kind: 'receipt', required: true, title: { zh: '回单', en: 'Receipts' } },
    ],
    rules: ['SU-101', 'SU-102', 'SU-103', 'SU-104', 'SU-105', 'SU-106', 'SU-107'],
    departments: ['commerce', 'post'],
    leadDepartment: 'commerce',
    deadlines: {
      reviewWorkingDays: 5,
      jointReviewWorkingDays: 10,
      correctionWorkingDays: 5,
      confirmationWorkingDays: 5,
      objectionWorkingDays: 5,
    },
    correctionRounds: 1,
    notice: { length: 7, unit: 'calendar', firstDayCounts: true },
    retention: { decidedYears: 30, undecidedYears: 3 },
    funding: [{ fundLineId: 'line', basisPoints: 10_000 }],
    commitment: { zh: '本企业承诺材料真实。', en: 'We commit that it is true.' },
    ...but,
  });

const aFundLine = (poolFen: number) => ({
  kind: 'fund-line',
  id: 'line',
  version: 1,
  demonstration: true,
  title: { zh: '资金', en: 'Fund' },
  year: 2026,
  level: 'city',
  poolFen,
  payer: { bankName: '演示银行', accountNumber: '150781000000000001', accountName: '财政局' },
});

/** Who holds which office in the tests: the name says it. */
const officers: Readonly<Record<string, readonly [Role, string?][]>> = {
  'commerce-officer': [['reviewer', 'commerce']],
  'customs-officer': [['reviewer', 'customs']],
  'post-officer': [['reviewer', 'post']],
  'both-officer': [
    ['reviewer', 'commerce'],
    ['reviewer', 'customs'],
  ],
  'second-commerce-officer': [['reviewer', 'commerce']],
  'commerce-lead': [
    ['lead', 'commerce'],
    ['reviewer', 'commerce'],
  ],
  'post-lead': [['lead', 'post']],
  'second-post-lead': [['lead', 'post']],
  'customs-lead': [['lead', 'customs']],
  'expert-1': [['expert']],
  'expert-2': [['expert']],
  'firm-auditor': [['audit-firm', 'firm']],
  'other-firm-auditor': [['audit-firm', 'other-firm']],
  secretary: [['conference-secretary']],
  'programme-officer': [['programme-officer'], ['programme-approver']],
  approver: [['programme-approver']],
  auditor: [['auditor']],
};

type Zone = {
  readonly mode?: Mode;
  readonly programme?: Programme;
  readonly poolFen?: number;
  readonly ports?: MemoryPorts;
};

const appoint = async ({ directory }: Pick<Ports, 'directory'>) => {
  for (const [person, offices] of Object.entries(officers))
    for (const [role, department] of offices)
      await directory.give(person, {
        role,
        ...(department ? { department } : {}),
        since: '2026-01-01T00:00:00.000Z',
        givenBy: 'operator',
      });
};

/** A zone in memory with its configuration published and its officers appointed. */
export const aZone = async ({
  mode = aMode(),
  programme = aProgramme(),
  poolFen = 100_000_000,
  ports = memoryPorts(),
}: Zone = {}) => {
  const post = aMode({ id: 'post', fields: ['postalContract'], departments: [] });
  await publishZone(ports, { documents: [mode, post, programme, aFundLine(poolFen) as never] });
  await appoint(ports);
  return ports;
};

export const codes = [
  '91150781MADEMA019W',
  '91150781MADEMA027P',
  '91150781MADEMA035J',
  '91150781MADEMA043D',
  '91150781MADEMA0000',
] as const;

/** The clerk of the nth subject, after registering it. */
export const aSubjectOf = async (ports: Ports, n = 0, but: Readonly<Record<string, string>> = {}) => {
  const subjectId = codes[n] ?? creditCode(n);
  const person = `clerk-${n}`;
  await answerOf(ports, registerSubject, {
    person,
    body: {
      type: 'enterprise',
      creditCode: subjectId,
      name: `满洲里示例商贸有限公司（${n}）`,
      legalRepresentative: '王某',
      address: '满洲里市五道街1号',
      contactName: '李某',
      contactPhone: '0470-0000000',
      ...but,
    },
  });
  return { subjectId, person };
};
