import * as z from 'zod';
import { accepted, asField, asOptionalField, type Checked, refused } from '../../shared/checked.ts';
import { checkYuan, type Fen, formatYuan, less, nothing, sumFen } from '../../shared/money.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';
import type { Column } from '../../shared/read-table.ts';
import { CurrencyRule, checkCurrency, inYuan } from '../programme/currency-rule.ts';
import { type Line, lineReader } from './line.ts';
import { checkAmount, checkNamed, checkWithin, lineRefusal } from './list-checks.ts';
import type { ListDefinition } from './list-definition.ts';
import { checkNumbers } from './several-numbers.ts';

export const TradeTerms = z.object({
  /** Codes of supervision under which trade counts, and those of them that are business to business. */
  modes: z.array(z.string()).min(1),
  b2bModes: z.array(z.string()),
  /** How foreign money is reckoned in yuan, and where the rates come from. */
  currency: CurrencyRule,
  largestAmountFen: z.int().positive(),
  /** The same declaration may support another matter, and one matter only once. */
  matter: z.string().regex(/^[a-z0-9-]+$/),
});
export type TradeTerms = z.infer<typeof TradeTerms>;

const columns = [
  {
    key: 'documentNumber',
    zh: '报关单或清单编号',
    en: 'Declaration or list number',
    aliases: ['报关单号', '清单编号', '单证编号', '报关单编号', 'Declaration number', 'Declaration'],
    required: true,
  },
  {
    key: 'supervisionMode',
    zh: '监管方式',
    en: 'Mode of supervision',
    aliases: ['监管方式代码', '贸易方式', 'Mode'],
    required: true,
  },
  {
    key: 'direction',
    zh: '进出口标志',
    en: 'Import or export',
    aliases: ['进出口', '进出口类型', 'Direction'],
    required: true,
  },
  {
    key: 'tradedOn',
    zh: '申报日期',
    en: 'Declared on',
    aliases: ['进出口日期', '放行日期', '日期', 'Date'],
    required: true,
  },
  { key: 'tradeCurrency', zh: '币制', en: 'Currency', aliases: ['币种', '成交币制'], required: true },
  {
    key: 'tradeAmount',
    zh: '成交总价',
    en: 'Amount',
    aliases: ['金额', '总价', '成交金额', 'Total'],
    required: true,
  },
  {
    key: 'returned',
    zh: '其中退货金额',
    en: 'Of which returned',
    aliases: ['退货金额', '退运金额', 'Returned'],
    required: false,
  },
  {
    key: 'orderNumber',
    zh: '订单编号',
    en: 'Order number',
    aliases: ['订单号', 'Order', 'Order no.'],
    required: false,
  },
  {
    key: 'waybillNumber',
    zh: '运单号',
    en: 'Waybill number',
    aliases: ['物流运单编号', '物流单号', '运单编号', 'Waybill', 'Waybill no.'],
    required: false,
  },
] as const satisfies readonly Column[];

const directions = [
  { id: 'import', title: { zh: '进口', en: 'import' }, names: ['I', '1'] },
  { id: 'export', title: { zh: '出口', en: 'export' }, names: ['E', '0'] },
];

/** 18 digits of a declaration or of a list. */
const checkDocument = (typed: string): Checked<string> => {
  const text = normaliseIdentifier(typed);
  if (/^\d{18}$/.test(text)) return accepted(text);
  return refused(
    lineRefusal(
      'TRADE-NUMBER',
      typed,
      { zh: '18位数字', en: '18 digits' },
      { zh: '报关单或清单编号格式不正确。', en: 'This is not the number of a declaration or a list.' },
    ),
  );
};

const returnedTooMuch = (tradeAmount: Fen, returned: Fen) =>
  lineRefusal(
    'TRADE-RETURNED',
    formatYuan(returned),
    { zh: `不超过成交总价 ${formatYuan(tradeAmount)}`, en: `at most the amount, ${formatYuan(tradeAmount)}` },
    { zh: '退货金额大于成交总价。', en: 'More was returned than was traded.' },
  );

const countedAs = ({ b2bModes }: TradeTerms, direction: string, mode: string): Line['countsAs'] =>
  direction === 'export' && b2bModes.includes(mode) ? ['b2b-exports'] : [];

const known = (ids: readonly string[]) => ids.map((id) => ({ id, title: { zh: id, en: id }, names: [] }));

/** What was declared to the customs, with what came back taken off. */
export const trade: ListDefinition<TradeTerms> = {
  zh: '交易明细',
  en: 'list of transactions',
  columns,
  identifiedBy: 'documentNumber',
  twice: { zh: '一份单证只计一次，请删除重复行。', en: 'A document counts once: remove the repeated line.' },

  reader: (terms, layout, { period }) => {
    const shape = z.object({
      documentNumber: asField(checkDocument),
      supervisionMode: asField(
        checkNamed('TRADE-MODE', known(terms.modes), {
          zh: '该监管方式不计入本项目的交易额。',
          en: 'Trade under this mode does not count for the programme.',
        }),
      ),
      direction: asField(
        checkNamed('TRADE-DIRECTION', directions, {
          zh: '须注明进口或出口。',
          en: 'It must say import or export.',
        }),
      ),
      tradedOn: asField(checkWithin(period)),
      tradeCurrency: asField(checkCurrency),
      tradeAmount: asField(checkAmount(terms.largestAmountFen)),
      // Nothing may have come back; how much at most, the amount says.
      returned: asOptionalField(checkYuan),
      orderNumber: asOptionalField(checkNumbers),
      waybillNumber: asOptionalField(checkNumbers),
    });
    return lineReader(
      layout,
      () => shape,
      ({
        documentNumber,
        supervisionMode,
        direction,
        tradedOn,
        tradeCurrency,
        tradeAmount,
        returned = nothing,
      }) => {
        if (returned > tradeAmount)
          return { column: 'returned', refusal: returnedTooMuch(tradeAmount, returned) };
        const reckoned = inYuan(less(tradeAmount, returned), tradeCurrency, tradedOn, terms.currency);
        if (!reckoned.ok) return { column: 'tradeCurrency', refusal: reckoned.refusal };
        return {
          key: documentNumber,
          shown: documentNumber,
          numbers: [`trade#${terms.matter}#${documentNumber}`],
          // What has come back whole was no export.
          countsAs: returned < tradeAmount ? countedAs(terms, direction, supervisionMode) : [],
          ...reckoned.value,
          cells: {
            direction: directions.find(({ id }) => id === direction)?.title.zh ?? direction,
            tradeAmount: formatYuan(tradeAmount),
            returned: formatYuan(returned),
          },
        };
      },
    );
  },

  facts: (lines) => ({
    turnover: sumFen(lines.map(({ amountFen }) => amountFen)),
    'b2b-exports': lines.filter(({ countsAs = [] }) => countsAs.includes('b2b-exports')).length,
  }),
};
