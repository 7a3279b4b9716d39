import iconv from 'iconv-lite';
import type { Subject } from './subjects.ts';

export type WaybillFile = {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly lines: number;
  readonly invoices: readonly {
    readonly number: string;
    readonly amountFen: number;
    readonly issuedOn: string;
  }[];
};

const s10 = (serial: number): string => {
  const digits = String(serial).padStart(8, '0');
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, n) => total + weight * Number(digits.charAt(n)), 0);
  const check = 11 - (sum % 11);
  const corrected: Record<number, number> = { 10: 0, 11: 5 };
  return `RB${digits}${corrected[check] ?? check}CN`;
};

const carriers = ['中国邮政', 'EMS', '国际e邮宝', '顺丰速运', 'CDEK'];
const destinations = ['俄罗斯 莫斯科', '俄罗斯 伊尔库茨克', '蒙古 乌兰巴托', '哈尔滨', '白俄罗斯 明斯克'];
const header = '承运商,运单号,寄递日期,目的地,重量(千克),寄递费用(元),发票号码';

const invoiceNumber = (subject: number, part: number) =>
  `26${'15'}1${String(subject).padStart(5, '0')}${String(part).padStart(10, '0')}`;

/** The months of 2026 in which the business happened. */
export type Months = { readonly first: number; readonly count: number };
const firstHalf: Months = { first: 1, count: 6 };

const dayOf = (line: number, { first, count }: Months) => {
  const month = (line % count) + first;
  const date = (line % 27) + 1;
  return `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** What a subject's waybill file holds beside its good lines. */
export type Quirks = {
  readonly lines: number;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gbk';
  /** A waybill of another subject, claimed here as well. */
  readonly alsoClaims?: string;
  readonly badLines?: boolean;
  readonly months?: Months;
};

export const sharedWaybill = s10(99_000_001);

const feeFen = (line: number) => 3_000 + ((line * 733) % 7_000);

const row = (subject: number, line: number, months: Months): string => {
  const carrier = carriers[line % carriers.length] ?? '';
  const serial = subject * 100_000 + line;
  const postal = line % carriers.length < 3;
  const number = postal ? s10(serial) : `SF${String(serial).padStart(12, '0')}`;
  const destination = destinations[line % destinations.length];
  const invoice = invoiceNumber(subject, line % 3);
  return [
    carrier,
    number,
    dayOf(line, months),
    destination,
    (0.2 + (line % 30) / 10).toFixed(1),
    yuan(feeFen(line)),
    invoice,
  ].join(',');
};

/** Every way in which a clerk's file goes wrong, once each. */
const badRows = (subject: number, months: Months): string[] => {
  const invoice = invoiceNumber(subject, 0);
  const good = row(subject, 0, months).split(',');
  const but = (place: number, value: string) => good.with(place, value).join(',');
  return [
    but(1, 'RB123456789CN'),
    row(subject, 1, months),
    but(5, '-12.00').replace(good[1] ?? '', s10(subject * 100_000 + 90_001)),
    but(5, '0').replace(good[1] ?? '', s10(subject * 100_000 + 90_002)),
    but(5, '99999999').replace(good[1] ?? '', s10(subject * 100_000 + 90_003)),
    but(2, '2025-12-31').replace(good[1] ?? '', s10(subject * 100_000 + 90_004)),
    but(0, '=HYPERLINK("http://example.com")').replace(good[1] ?? '', s10(subject * 100_000 + 90_005)),
    `${row(subject, 90_006, months)},多出的一列`,
    but(6, `${invoice.slice(0, 19)}`).replace(good[1] ?? '', s10(subject * 100_000 + 90_007)),
  ];
};

const encoded = (text: string, encoding: Quirks['encoding']): Buffer => {
  if (encoding === 'gbk') return iconv.encode(text, 'gbk');
  return Buffer.from(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text, 'utf8');
};

export const waybillFile = (
  { n }: Subject,
  { lines, encoding, alsoClaims, badLines, months = firstHalf }: Quirks,
): WaybillFile => {
  const good = Array.from({ length: lines }, (_, line) => row(n, line, months));
  const shared = alsoClaims
    ? [`中国邮政,${alsoClaims},2026-03-05,俄罗斯 莫斯科,0.5,45.00,${invoiceNumber(n, 0)}`]
    : [];
  const rows = [header, ...good, ...shared, ...(badLines ? badRows(n, months) : [])];
  const fees = good.map((_, line) => ({ part: line % 3, fen: feeFen(line) }));
  return {
    fileName: `运单明细-${n + 1}.csv`,
    bytes: encoded(`${rows.join('\r\n')}\r\n`, encoding),
    lines: rows.length - 1,
    invoices: [0, 1, 2].map((part) => ({
      number: invoiceNumber(n, part),
      issuedOn: `2026-${String(months.first + months.count - 1).padStart(2, '0')}-28`,
      amountFen: fees.filter((fee) => fee.part === part).reduce((sum, { fen }) => sum + fen, 0) + 4_500,
    })),
  };
};

/** A document that is a PDF and says nothing. */
export const pdf = (title: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n% ${title}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
