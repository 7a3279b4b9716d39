import type { Checked } from '../../shared/checked.ts';
import { checkDay } from '../../shared/day.ts';
import { checkInvoiceNumber } from '../../shared/e-invoice.ts';
import { checkYuan, type Fen, fen } from '../../shared/money.ts';
import { halfWidth, normaliseIdentifier, normaliseText } from '../../shared/normalise.ts';
import type { Invoice, Party } from './invoice.ts';

/** Whatever stands on an invoice in one place, as text. */
export type InvoiceField =
  | 'code'
  | 'number'
  | 'issuedOn'
  | 'buyerName'
  | 'buyerCode'
  | 'sellerName'
  | 'sellerCode'
  | 'amount'
  | 'net'
  | 'tax'
  | 'isBlue'
  | 'cancels'
  | 'remark';

export type InvoiceFields = { readonly [F in InvoiceField]?: string | undefined } & {
  readonly items: readonly string[];
};

const mostItems = 5;
const longestName = 120;
const longestItem = 60;

const ifChecked = <T>(checked: Checked<T>): T | undefined => (checked.ok ? checked.value : undefined);

/** A field that is there only where something is known. */
const ifAny = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  // One key of just this name, or none: the compiler does not follow a computed one.
  (value === undefined || value === '' ? {} : { [key]: value }) as { readonly [P in K]?: V };

/** An old invoice states its code and its number apart; a digital one has a number alone. */
const numberIn = ({ code = '', number = '' }: InvoiceFields): string | undefined =>
  ifChecked(checkInvoiceNumber(number)) ?? ifChecked(checkInvoiceNumber(`${code}-${number}`));

type Signed = { readonly fen: Fen; readonly negative: boolean };

/** A red invoice states what it takes away: "-500.00", "¥-500.00". */
const signed = (text: string | undefined): Signed | undefined => {
  const bare = halfWidth(text ?? '').replace(/[\s¥￥]/g, '');
  const amount = ifChecked(checkYuan(bare.replace(/^-/, '')));
  return amount === undefined ? undefined : { fen: amount, negative: bare.startsWith('-') };
};

/** With tax, as it is stated, or as its two parts add up to. */
const totalIn = ({ amount, net, tax }: InvoiceFields): Signed | undefined => {
  const stated = signed(amount);
  const before = signed(net);
  if (stated || !before) return stated;
  return { ...before, fen: fen(before.fen + (signed(tax)?.fen ?? 0)) };
};

/** 被红冲蓝字数电票号码：… is what every red invoice carries in its remark. */
const cancelledIn = ({ cancels, remark = '' }: InvoiceFields): string | undefined =>
  ifChecked(checkInvoiceNumber(cancels ?? '')) ??
  /被红冲蓝字[^0-9]{0,12}(\d{20})(?!\d)/.exec(halfWidth(remark).replace(/\s/g, ''))?.[1];

const redIn = (fields: InvoiceFields, isNegative: boolean): Pick<Invoice, 'red'> => {
  const cancels = cancelledIn(fields);
  const isRed = isNegative || fields.isBlue === 'N' || cancels !== undefined;
  return isRed ? { red: { ...ifAny('cancels', cancels) } } : {};
};

const partyOf = (name: string | undefined, code: string | undefined): Party => ({
  ...ifAny('name', normaliseText(name ?? '').slice(0, longestName)),
  ...ifAny('creditCode', /^[0-9A-Z]{15,20}$/.exec(normaliseIdentifier(code ?? ''))?.[0]),
});

/** What the fields of a file say of its invoice. What is not of its kind is left out: then it is typed. */
export const invoiceOf = (source: Invoice['source'], fields: InvoiceFields): Invoice => {
  const total = totalIn(fields);
  return {
    source,
    ...ifAny('number', numberIn(fields)),
    ...ifAny('issuedOn', ifChecked(checkDay(fields.issuedOn ?? ''))),
    buyer: partyOf(fields.buyerName, fields.buyerCode),
    seller: partyOf(fields.sellerName, fields.sellerCode),
    ...ifAny('amountFen', total?.fen),
    ...ifAny('taxFen', signed(fields.tax)?.fen),
    ...redIn(fields, total?.negative === true),
    items: [...new Set(fields.items.map((item) => normaliseText(item).slice(0, longestItem)))].slice(
      0,
      mostItems,
    ),
  };
};
