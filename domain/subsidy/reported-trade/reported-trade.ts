import * as z from 'zod';
import { caseFields } from '../../casework/case.ts';
import { addDays, Day } from '../../shared/day.ts';
import { Fen, sumFen } from '../../shared/money.ts';

/**
 * What a subject has reported to the zone's statistics for some days, as the statistics officer has recorded it. It is told
 * by another hand than the claim's, and for another purpose; that is what makes it worth comparing.
 */
export const ReportedTrade = z.object({
  ...caseFields,
  kind: z.literal('reported-trade'),
  status: z.literal('recorded'),
  subjectId: z.string(),
  from: Day,
  to: Day,
  turnoverFen: Fen,
  orders: z.int().nonnegative().optional(),
  /** The report it stands in. */
  source: z.string().min(1).max(120),
  recordedBy: z.string(),
});
export type ReportedTrade = Readonly<z.infer<typeof ReportedTrade>>;

type Days = { readonly from: Day; readonly to: Day };

/** One record for a subject and the same days; recorded again, it is corrected. */
export const reportedTradeId = (subjectId: string, { from, to }: Days): string =>
  `${subjectId}-${from}-${to}`;

/** What was reported for a whole period. */
export type Reported = Pick<ReportedTrade, 'turnoverFen' | 'orders'>;

const within =
  ({ from, to }: Days) =>
  (report: Days): boolean =>
    from <= report.from && report.to <= to;

/** Whether they share days, and each has some that the other lacks: two such reports can neither be added up nor chosen between. */
export const crosses = (a: Days, b: Days): boolean =>
  a.from <= b.to && b.from <= a.to && !within(a)(b) && !within(b)(a);

/** Of two reports of which one holds the days of the other, the wider counts. */
const widest = <R extends Days>(reports: readonly R[]): readonly R[] =>
  reports.filter((one) => !reports.some((other) => other !== one && within(other)(one)));

/** Whether they follow each other without a gap, from the first day to the last. */
const covers = (reports: readonly Days[], { from, to }: Days): boolean => {
  const first = reports[0]?.from;
  const last = reports.at(-1)?.to;
  const follows = reports.every(({ from: begins }, n) => {
    const before = reports[n - 1];
    return before === undefined || begins === addDays(before.to, 1);
  });
  return first === from && last === to && follows;
};

/** The report for just these days, or those that cover them one after the other; nothing where days are missing. */
export const reportedFor = (period: Days, all: readonly ReportedTrade[]): Reported | undefined => {
  const parts = widest(all.filter(within(period))).toSorted((a, b) => a.from.localeCompare(b.from));
  if (!covers(parts, period)) return undefined;
  const orders = parts.flatMap((part) => part.orders ?? []);
  return {
    turnoverFen: sumFen(parts.map(({ turnoverFen }) => turnoverFen)),
    ...(orders.length === parts.length ? { orders: orders.reduce((sum, one) => sum + one, 0) } : {}),
  };
};
