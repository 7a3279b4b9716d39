import { BasisPoints, type Fen, fen, fraction, sumFen } from '../../shared/money.ts';
import type { AmountName, Amounts, ClaimFigures } from './claim-figures.ts';
import { percentile } from './percentile.ts';
import { rateNames, rates } from './rates.ts';
import { stageNames } from './stages.ts';
import type { Figures } from './statistics.ts';

type All = readonly ClaimFigures[];

/** So many reasons are told, the most frequent first. */
const mostReasons = 10;

const sumOf = (all: All, name: AmountName): Fen => sumFen(all.map(({ amounts }) => amounts[name]));

const amountsOf = (all: All): Amounts => ({
  claimed: sumOf(all, 'claimed'),
  accepted: sumOf(all, 'accepted'),
  allocated: sumOf(all, 'allocated'),
  paid: sumOf(all, 'paid'),
  returned: sumOf(all, 'returned'),
  recovered: sumOf(all, 'recovered'),
});

/** Ten thousandths, rounded down; of nothing there is no ratio. */
export const ratioOf = (are: number, of: number): { ratio?: BasisPoints } =>
  of === 0 ? {} : { ratio: BasisPoints.parse(fraction(fen(10_000), are, of)) };

const statesOf = (all: All): Figures['states'] =>
  [...Map.groupBy(all, ({ status }) => status)].map(([status, group]) => ({
    status,
    claims: group.length,
    amounts: amountsOf(group),
  }));

const stagesOf = (all: All): Figures['stages'] =>
  stageNames.map((stage) => {
    const days = all.flatMap((one) => one.days[stage]);
    return { stage, ended: days.length, medianDays: percentile(days, 50), p90Days: percentile(days, 90) };
  });

const ratesOf = (all: All): Figures['rates'] =>
  rateNames.map((rate) => {
    const among = all.filter(rates[rate].of);
    const are = among.filter(rates[rate].are).length;
    return { rate, of: among.length, are, ...ratioOf(are, among.length) };
  });

const reasonsOf = (all: All): Figures['reasons'] =>
  [
    ...Map.groupBy(
      all.flatMap(({ reasons }) => reasons),
      (code) => code,
    ),
  ]
    .map(([code, times]) => ({ code, times: times.length }))
    .toSorted((a, b) => b.times - a.times || (a.code < b.code ? -1 : 1))
    .slice(0, mostReasons);

/** The figures of these claims. The same claims give the same figures, in whatever order they come. */
export const figuresOf = (all: All): Figures => ({
  claims: all.length,
  states: statesOf(all),
  stages: stagesOf(all),
  rates: ratesOf(all),
  reasons: reasonsOf(all),
});
