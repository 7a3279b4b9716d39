import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { asField, asOptionalField } from '../../shared/checked.ts';
import { Fen, sumFen } from '../../shared/money.ts';
import type { Column } from '../../shared/read-table.ts';
import { checkText } from '../../shared/text.ts';
import { checkNumberUnder, isForeignNumber, knownBy } from '../invoices/invoice-number.ts';
import { CurrencyRule, checkCurrency, type Money, moneyIn } from '../programme/currency-rule.ts';
import { lineReader } from './line.ts';
import {
  checkAmount,
  checkNamed,
  checkWithin,
  costInYuan,
  currencyColumn,
  mostFor,
  shownAmount,
} from './list-checks.ts';
import type { ListDefinition } from './list-definition.ts';

/** What kinds of cost the programme supports, and the names by which people write them. */
export const FeeTerms = z.object({
  categories: z.array(z.object({ id: z.string(), title: Bilingual, names: z.array(z.string()) })).min(1),
  largestFeeFen: Fen,
  /** How fees in foreign money are reckoned; without it they are stated in yuan. */
  currency: CurrencyRule.optional(),
});
export type FeeTerms = z.infer<typeof FeeTerms>;

const columns = [
  {
    key: 'category',
    zh: '费用类别',
    en: 'Category',
    aliases: ['类别', '费用名称', '项目', 'Kind of cost'],
    required: true,
  },
  {
    key: 'costPayee',
    zh: '收款单位',
    en: 'Payee',
    aliases: ['收款方', '平台名称', '供应商', '开票单位', 'Supplier'],
    required: true,
  },
  {
    key: 'paidOn',
    zh: '支付日期',
    en: 'Paid on',
    aliases: ['付款日期', '日期', 'Date', 'Paid'],
    required: true,
  },
  {
    key: 'cost',
    zh: '金额(元)',
    en: 'Amount (yuan)',
    aliases: ['费用', '费用金额', '金额', '支付金额', 'Amount'],
    required: true,
  },
  {
    key: 'invoiceNumber',
    zh: '发票号码',
    en: 'Invoice number',
    aliases: ['发票号', '数电发票号码', 'Invoice', 'Invoice no.'],
    required: true,
  },
  currencyColumn,
  { key: 'remark', zh: '备注', en: 'Remark', aliases: ['说明', 'Note'], required: false },
] as const satisfies readonly Column[];

const notSupported = {
  zh: '本项目不支持该类费用。',
  en: 'The programme does not support this kind of cost.',
};

/** A number of a foreign seller is another beside another payee. */
const invoiceOf = (documentNumber: string, payee: string): string =>
  knownBy({ documentNumber, ...(isForeignNumber(documentNumber) ? { seller: payee } : {}) });

/** Costs that were invoiced and paid: entry fees, rent, interest, equipment. */
export const fees: ListDefinition<FeeTerms> = {
  zh: '费用明细',
  en: 'list of fees',
  columns,
  identifiedBy: 'invoiceNumber',
  sellerIn: 'costPayee',
  twice: {
    zh: '同一发票的同类费用请合并为一行。',
    en: 'Join what one invoice says of one kind of cost into one line.',
  },

  reader: ({ categories, largestFeeFen, currency: rule }, layout, { period }) => {
    const shapeIn = (money: Money) =>
      z.object({
        category: asField(checkNamed('FEE-CATEGORY', categories, notSupported)),
        costPayee: asField(checkText(120)),
        paidOn: asField(checkWithin(period)),
        cost: asField(checkAmount(mostFor(largestFeeFen, rule))),
        currency: asOptionalField(checkCurrency),
        invoiceNumber: asField(checkNumberUnder(money)),
        remark: asOptionalField(checkText(200)),
      });
    const shapes = { yuan: shapeIn('yuan'), foreign: shapeIn('foreign') };
    return lineReader(
      layout,
      ({ currency }) => shapes[moneyIn(currency)],
      ({ category, costPayee, cost, currency, paidOn, invoiceNumber }) => {
        const reckoned = costInYuan({ amount: cost, currency, on: paidOn }, rule, largestFeeFen);
        if (!reckoned.ok) return { column: 'cost', refusal: reckoned.refusal };
        return {
          key: `${invoiceOf(invoiceNumber, costPayee)} ${category}`,
          shown: invoiceNumber,
          // The invoice itself lives in one claim only.
          numbers: [],
          invoiceNumber,
          ...reckoned.value,
          cells: {
            category: categories.find(({ id }) => id === category)?.title.zh ?? category,
            cost: shownAmount(cost, reckoned.value.conversion),
          },
        };
      },
    );
  },

  facts: (lines) => ({
    accepted: sumFen(lines.map(({ amountFen }) => amountFen)),
    'accepted-lines': lines.length,
  }),
};
