import { normaliseIdentifier } from '../../shared/normalise.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { Line } from './line.ts';

const daysOf = ({ cells: { interestFrom: from = '', interestTo: to = '' } }: Line) => ({ from, to });

type Overlap = { readonly line: Line; readonly before: Line };

const overlapping = ({ line, before }: Overlap): Refusal => ({
  code: 'INTEREST-OVERLAPS',
  severity: 'flag',
  at: onLine(line.line, 'interestFrom'),
  found: `${daysOf(line).from}—${daysOf(line).to}`,
  expected: { zh: `起始日不早于 ${daysOf(before).to}`, en: `from ${daysOf(before).to} or later` },
  reason: {
    zh: `同一笔贷款的计息期间与第 ${before.line} 行重叠。`,
    en: `The days overlap those of the same loan on line ${before.line}.`,
  },
  next: {
    zh: '请按银行对账单核对计息起止日。',
    en: 'Compare the days with the bank’s statement.',
  },
});

/** Of one loan, in the order of its days: each line is held against the one that reaches furthest before it. */
const withinOneLoan = (lines: readonly Line[]): readonly Overlap[] => {
  const found: Overlap[] = [];
  let furthest: Line | undefined;
  for (const line of lines.toSorted((a, b) => daysOf(a).from.localeCompare(daysOf(b).from))) {
    if (furthest && daysOf(line).from < daysOf(furthest).to) found.push({ line, before: furthest });
    if (!furthest || daysOf(line).to > daysOf(furthest).to) furthest = line;
  }
  return found;
};

/** One loan, however its bank and its number are written. */
export const loanNamed = (bank: string, loanNumber: string): string =>
  `${normaliseIdentifier(bank)} ${normaliseIdentifier(loanNumber)}`;

const loanOf = ({ cells: { bank = '', loanNumber = '' } }: Line): string => loanNamed(bank, loanNumber);

/** What is refused as the same again does not count, and overlaps nothing. */
const firstOfEach = (lines: readonly Line[]): readonly Line[] =>
  [...Map.groupBy(lines, ({ key }) => key).values()].flatMap(([first]) => first ?? []);

/** Lines that show the interest of a loan for days for which an earlier one shows it. */
export const overlapsAmong = (lines: readonly Line[]): readonly Overlap[] =>
  [...Map.groupBy(firstOfEach(lines), loanOf).values()].flatMap(withinOneLoan);

/** The same, told on the statement. */
export const overlapsOfLoans = (lines: readonly Line[]): readonly Refusal[] =>
  overlapsAmong(lines).map(overlapping);
