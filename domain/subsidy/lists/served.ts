import * as z from 'zod';
import { asField, asOptionalField } from '../../shared/checked.ts';
import { checkCreditCode } from '../../shared/credit-code.ts';
import { day } from '../../shared/day.ts';
import { formatYuan, sumFen } from '../../shared/money.ts';
import type { Column } from '../../shared/read-table.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import { checkText } from '../../shared/text.ts';
import { type Line, lineReader } from './line.ts';
import { checkAmount, checkWithin } from './list-checks.ts';
import type { Counterpart, ListDefinition } from './list-definition.ts';

export const ServedTerms = z.object({ largestAmountFen: z.int().positive() });
export type ServedTerms = z.infer<typeof ServedTerms>;

const columns = [
  {
    key: 'creditCode',
    zh: '统一社会信用代码',
    en: 'Credit code',
    aliases: ['信用代码', '企业代码', 'USCC'],
    required: true,
  },
  {
    key: 'enterpriseName',
    zh: '企业名称',
    en: 'Enterprise',
    aliases: ['名称', '服务企业', 'Name'],
    required: true,
  },
  {
    key: 'contractNumber',
    zh: '服务合同编号',
    en: 'Contract number',
    aliases: ['合同编号', '合同号', 'Contract'],
    required: true,
  },
  {
    key: 'since',
    zh: '首次服务日期',
    en: 'Served since',
    aliases: ['服务起始日期', '入驻日期', '日期', 'Since'],
    required: true,
  },
  {
    key: 'onlineTurnover',
    zh: '在线交易额(元)',
    en: 'Online turnover (yuan)',
    aliases: ['交易额', '年在线交易额', 'Turnover'],
    required: true,
  },
  { key: 'remark', zh: '备注', en: 'Remark', aliases: ['说明', 'Note'], required: false },
] as const satisfies readonly Column[];

/** Whom a platform serves it may have served for long; no zone is older. */
const longAgo = day('2015-01-01');

const objections: Readonly<
  Record<Exclude<Counterpart, 'filed'>, { readonly zh: string; readonly en: string }>
> = {
  'not-filed': {
    zh: '该企业没有在业务期间全程有效的备案。',
    en: 'This enterprise was not filed throughout the period.',
  },
  affiliated: {
    zh: '该企业与申报主体有关联（同一人员、电话、地址或账户）。',
    en: 'This enterprise is affiliated with the claimant: a person, telephone, address or account in common.',
  },
  itself: { zh: '申报主体不能服务于自己。', en: 'The claimant cannot count itself.' },
};

const objection = ({ line, shown }: Line, found: Counterpart): Refusal | undefined =>
  found === 'filed'
    ? undefined
    : {
        code: `SERVED-${found.toUpperCase()}`,
        severity: 'hard',
        at: onLine(line, 'creditCode'),
        found: shown,
        reason: objections[found],
        next: {
          zh: '该企业不计入服务企业数；如认为有误，请向牵头部门说明。',
          en: 'It is not counted; if this is wrong, tell the leading department.',
        },
      };

/** The enterprises that a platform serves: distinct, filed throughout, and nobody of its own. */
export const served: ListDefinition<ServedTerms> = {
  zh: '服务企业名单',
  en: 'list of enterprises served',
  columns,
  identifiedBy: 'creditCode',
  twice: { zh: '一家企业只计一次，请合并为一行。', en: 'An enterprise counts once: join the two lines.' },

  reader: ({ largestAmountFen }, layout, { period }) => {
    const shape = z.object({
      creditCode: asField(checkCreditCode),
      enterpriseName: asField(checkText(120)),
      contractNumber: asField(checkText(60)),
      since: asField(checkWithin({ from: longAgo, to: period.to })),
      onlineTurnover: asField(checkAmount(largestAmountFen)),
      remark: asOptionalField(checkText(200)),
    });
    return lineReader(
      layout,
      () => shape,
      ({ creditCode, onlineTurnover }) => ({
        key: creditCode,
        shown: creditCode,
        // Several platforms may serve one enterprise.
        numbers: [],
        amountFen: onlineTurnover,
        cells: { onlineTurnover: formatYuan(onlineTurnover) },
      }),
    );
  },

  facts: (lines) => ({
    served: lines.length,
    turnover: sumFen(lines.map(({ amountFen }) => amountFen)),
  }),

  counterpart: { of: ({ key }) => key, objection },
};
