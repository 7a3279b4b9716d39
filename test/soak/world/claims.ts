import { invoiceOf } from '#demo/world/invoices.ts';
import { account, creditCode, particulars, type Subject } from '#demo/world/subjects.ts';
import { addDays } from '#domain/shared/day.ts';
import { basisPoints, modeId, programmeId, type Window } from './zone.ts';

/** A claim as it will be made, and what it must come to. */
export type Wished = {
  readonly id: string;
  readonly subject: Subject;
  readonly window: Window;
  readonly numbers: readonly string[];
  readonly invoiceNumber: string;
  readonly fees: readonly number[];
  readonly fen: number;
};

const clerks = 3;
const linesEach = 2;

/** The first codes are those of the demonstration. */
const firstCode = 1_000;

export const claimantOf = (n: number): Subject => ({
  n: firstCode + n,
  clerk: `clerk-${(n % clerks) + 1}`,
  subjectId: creditCode(firstCode + n),
  name: `耐久测试${n + 1}号有限公司`,
  mode: modeId,
});

export const registrationOf = particulars;
export const accountOf = (subject: Subject) => account(subject);
export const formOf = { mainMarkets: '俄罗斯、蒙古' };

/** Even, so that half of it is whole; and no two neighbours are paid the same. */
const feeOf = (serial: number): number => 2 * (1_000 + ((serial * 7_919) % 9_000));

export const claimOf = (window: Window, n: number, subjects: number): Wished => {
  const subject = claimantOf(n);
  const first = (window.n * subjects + n) * linesEach;
  const serials = Array.from({ length: linesEach }, (_, line) => first + line);
  const fees = serials.map(feeOf);
  return {
    id: `${programmeId}-${window.periodId}-${subject.subjectId}`,
    subject,
    window,
    numbers: serials.map((serial) => `SF${String(serial).padStart(12, '0')}`),
    invoiceNumber: `26151${String(first).padStart(15, '0')}`,
    fees,
    fen: (fees.reduce((sum, fee) => sum + fee, 0) * basisPoints) / 10_000,
  };
};

const header = '承运商,运单号,寄递日期,目的地,重量(千克),寄递费用(元),发票号码';

/** A file that is brought with a claim. */
export type Paper = {
  readonly kind: 'waybills' | 'invoice';
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
};

const sentOn = ({ from }: Window) => addDays(from, -2);

const waybillsOf = ({ window, numbers, fees, invoiceNumber }: Wished): Buffer => {
  const rows = numbers.map((number, line) =>
    [
      '顺丰速运',
      number,
      sentOn(window),
      '俄罗斯 莫斯科',
      '0.5',
      ((fees[line] ?? 0) / 100).toFixed(2),
      invoiceNumber,
    ].join(','),
  );
  return Buffer.from(`\uFEFF${[header, ...rows].join('\r\n')}\r\n`, 'utf8');
};

const invoiceFor = ({ subject, window, fees, invoiceNumber }: Wished): Buffer =>
  Buffer.from(
    invoiceOf({
      name: subject.name,
      code: subject.subjectId,
      number: invoiceNumber,
      amountFen: fees.reduce((sum, fee) => sum + fee, 0),
      issuedOn: sentOn(window),
    }),
  );

export const papersOf = (claim: Wished): readonly Paper[] => [
  { kind: 'waybills', fileName: '运单明细.csv', contentType: 'text/csv', bytes: waybillsOf(claim) },
  { kind: 'invoice', fileName: '数电票.xml', contentType: 'application/xml', bytes: invoiceFor(claim) },
];
