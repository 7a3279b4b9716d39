import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { accepted, asField, asOptionalField, type Checked, refused } from '../../shared/checked.ts';
import { Fen, shareOf, sumFen } from '../../shared/money.ts';
import { halfWidth, normaliseIdentifier } from '../../shared/normalise.ts';
import type { Column } from '../../shared/read-table.ts';
import { checkPostalItemNumber } from '../../shared/s10.ts';
import { checkText } from '../../shared/text.ts';
import { percent } from '../amount/reckonings.ts';
import { checkNumberUnder, checkSeller } from '../invoices/invoice-number.ts';
import { CurrencyRule, checkCurrency, type Money, moneyIn } from '../programme/currency-rule.ts';
import {
  checkDestination,
  Destination,
  destinationNamed,
  mayCarry,
  notCarriedThere,
} from './destinations.ts';
import { type Check, lineReader } from './line.ts';
import {
  checkAmount,
  checkNamed,
  checkWithin,
  costInYuan,
  currencyColumn,
  lineRefusal,
  mostFor,
  named,
  shownAmount,
} from './list-checks.ts';
import type { ListDefinition } from './list-definition.ts';
import { checkNumbers } from './several-numbers.ts';

/** A carrier of the programme: which names mean it, and whether its numbers follow S10. */
export const Carrier = z.object({
  id: z.string(),
  title: Bilingual,
  names: z.array(z.string()),
  numbers: z.enum(['s10', 'free']),
});
export type Carrier = z.infer<typeof Carrier>;

export const WaybillTerms = z.object({
  carriers: z.array(Carrier).min(1),
  /** A fee above this is a slip of the pen, not a fee. */
  largestFeeFen: Fen,
  /** How fees in foreign money are reckoned; without it they are stated in yuan. */
  currency: CurrencyRule.optional(),
  /** Where parcels may go; without any, everywhere, and every fee counts whole. */
  destinations: z.array(Destination).optional(),
  /** Whether each must be found on the list of transactions, and how many days may lie between. */
  declaredWithinDays: z.int().nonnegative().optional(),
});
export type WaybillTerms = z.infer<typeof WaybillTerms>;

/** Under the names that carriers and their customers give them. */
const columns = [
  {
    key: 'carrier',
    zh: '承运商',
    en: 'Carrier',
    aliases: ['物流商', '快递公司', '承运人', '物流企业名称', 'Courier'],
    required: true,
  },
  {
    key: 'waybillNumber',
    zh: '运单号',
    en: 'Waybill number',
    aliases: ['物流单号', '快递单号', '邮件号', '运单编号', 'Waybill', 'Tracking number', 'Waybill no.'],
    required: true,
  },
  {
    key: 'sentOn',
    zh: '寄递日期',
    en: 'Sent on',
    aliases: ['发货日期', '寄件日期', '收寄日期', '日期', 'Date', 'Sent'],
    required: true,
  },
  {
    key: 'destination',
    zh: '目的地',
    en: 'Destination',
    aliases: ['寄达地', '目的国', '收件国家', '寄达国', 'Country'],
    required: true,
  },
  {
    key: 'weightKg',
    zh: '重量(千克)',
    en: 'Weight (kg)',
    aliases: ['重量', '计费重量', '毛重', 'Weight', 'Weight kg'],
    required: true,
  },
  {
    key: 'fee',
    zh: '寄递费用(元)',
    en: 'Fee (yuan)',
    aliases: ['寄递费', '费用', '运费', '邮费', '金额', 'Fee yuan', 'Fee CNY', 'Amount'],
    required: true,
  },
  {
    key: 'invoiceNumber',
    zh: '发票号码',
    en: 'Invoice number',
    aliases: ['发票号', '数电发票号码', 'Invoice', 'Invoice no.'],
    required: true,
  },
  {
    key: 'orderNumber',
    zh: '订单编号',
    en: 'Order number',
    aliases: ['订单号', 'Order', 'Order no.'],
    required: false,
  },
  currencyColumn,
  {
    key: 'invoiceSeller',
    zh: '发票销售方',
    en: 'Seller on the invoice',
    aliases: ['开票单位', '开票方', '销售方'],
    required: false,
  },
] as const satisfies readonly Column[];

/** Private couriers number as they please; this only keeps out what cannot be a number. */
const checkFreeNumber = (typed: string): Checked<string> => {
  const text = normaliseIdentifier(typed);
  if (/^[0-9A-Z][0-9A-Z-]{5,39}$/.test(text)) return accepted(text);
  return refused(
    lineRefusal(
      'WAYBILL-NUMBER',
      typed,
      { zh: '6至40位数字或字母', en: '6 to 40 digits or letters' },
      { zh: '运单号格式不正确。', en: 'This does not look like a waybill number.' },
    ),
  );
};

const heaviestGrams = 100_000_000;

/** Kilograms with up to three decimals, kept as whole grams. */
const checkWeight = (typed: string): Checked<number> => {
  const text = halfWidth(typed)
    .trim()
    .replace(/\s*(kg|千克|公斤)$/i, '');
  const grams = /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * 1000) : 0;
  if (grams > 0 && grams <= heaviestGrams) return accepted(grams);
  return refused(
    lineRefusal(
      'WAYBILL-WEIGHT',
      typed,
      {
        zh: '以千克计的正数，最多三位小数，如 0.350',
        en: 'kilograms above nothing, at most three decimals: 0.350',
      },
      { zh: '重量格式不正确。', en: 'This is not a weight.' },
    ),
  );
};

/** A postal number is one number whichever carrier states it. */
export const waybillKey = (carrier: string, waybillNumber: string): string =>
  checkPostalItemNumber(waybillNumber).ok ? `S10#${waybillNumber}` : `${carrier}#${waybillNumber}`;

const titleOf = (carriers: readonly Carrier[], id: string): Bilingual =>
  carriers.find((carrier) => carrier.id === id)?.title ?? { zh: id, en: id };

/** What counts of a fee, beside the whole of it: invoices, receipts and declarations are of the whole. */
const countedOf = (wholeFen: Fen, to: Destination | undefined) =>
  to ? { amountFen: shareOf(wholeFen, to.counts), wholeFen } : {};

const unknownCarrier = {
  zh: '承运商不在本项目的承运商名录内。',
  en: 'The carrier is not in the programme’s table of carriers.',
};

/** Items sent, by their carrier and waybill number. */
export const waybills: ListDefinition<WaybillTerms> = {
  zh: '运单明细',
  en: 'waybill details',
  columns,
  identifiedBy: 'waybillNumber',
  sellerIn: 'invoiceSeller',
  twice: { zh: '一票运单只计一次，请删除重复行。', en: 'A waybill counts once: remove the repeated line.' },

  reader: ({ carriers, largestFeeFen, currency: rule, destinations = [] }, layout, { period }) => {
    const goesTo = destinationNamed(destinations);
    const carrierNamed = named(carriers);
    const shapeWith = (number: Check, money: Money) =>
      z.object({
        carrier: asField(checkNamed('WAYBILL-CARRIER', carriers, unknownCarrier)),
        waybillNumber: asField(number),
        sentOn: asField(checkWithin(period)),
        destination: asField(destinations.length > 0 ? checkDestination(destinations) : checkText(100)),
        weightKg: asField(checkWeight),
        fee: asField(checkAmount(mostFor(largestFeeFen, rule))),
        currency: asOptionalField(checkCurrency),
        invoiceNumber: asField(checkNumberUnder(money)),
        orderNumber: asOptionalField(checkNumbers),
        invoiceSeller: asOptionalField(checkSeller),
      });
    const shapesOf = (number: Check) => ({
      yuan: shapeWith(number, 'yuan'),
      foreign: shapeWith(number, 'foreign'),
    });
    const shapes = { s10: shapesOf(checkPostalItemNumber), free: shapesOf(checkFreeNumber) };
    return lineReader(
      layout,
      ({ carrier = '', currency }) => shapes[carrierNamed(carrier)?.numbers ?? 'free'][moneyIn(currency)],
      ({ carrier, waybillNumber, sentOn, destination, weightKg: grams, fee, currency, invoiceNumber }) => {
        const to = goesTo(destination);
        const title = titleOf(carriers, carrier);
        if (to && !mayCarry(to, carrier)) return { column: 'carrier', refusal: notCarriedThere(to, title) };
        const reckoned = costInYuan({ amount: fee, currency, on: sentOn }, rule, largestFeeFen);
        if (!reckoned.ok) return { column: 'fee', refusal: reckoned.refusal };
        const key = waybillKey(carrier, waybillNumber);
        return {
          key,
          shown: waybillNumber,
          numbers: [`waybill#${key}`],
          invoiceNumber,
          ...reckoned.value,
          ...countedOf(reckoned.value.amountFen, to),
          cells: {
            carrier: title.zh,
            destination: to ? `${destination} ×${percent(to.counts)}` : destination,
            weightKg: (grams / 1000).toFixed(3),
            fee: shownAmount(fee, reckoned.value.conversion),
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
