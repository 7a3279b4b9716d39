import * as z from 'zod';
import { Fen, fen, sumFen } from '../../shared/money.ts';
import { amountIn, PoolFigures } from './outcome.ts';
import type { Move, SimulatedRow, Traits } from './row.ts';

const count = z.int().nonnegative();

/** How many each move is of. */
const Moves = z.object({
  gains: count,
  loses: count,
  more: count,
  less: count,
  same: count,
  nothing: count,
  'cannot-tell': count,
}) satisfies z.ZodType<Record<Move, number>>;

const Sums = z.object({
  candidates: count,
  paidBefore: count,
  paidAfter: count,
  beforeFen: Fen,
  afterFen: Fen,
  moves: Moves,
});
export type Sums = Readonly<z.infer<typeof Sums>>;

/** What candidates are told apart by. */
export const Trait = z.enum(['type', 'service', 'size']);
export type Trait = z.infer<typeof Trait>;

/** The candidates that have this trait; `unknown` are those of whom it was not recorded. Who has several counts under each. */
const Group = Sums.extend({ trait: Trait, value: z.string() });
export type Group = Readonly<z.infer<typeof Group>>;

/** A tenth of those who get something, those who get most first, and what of all the money is theirs. */
const Decile = z.object({ candidates: count, fen: Fen, basisPoints: count });
export type Decile = Readonly<z.infer<typeof Decile>>;

const Named = z.object({ what: z.string(), candidates: count });

export const Summary = z.object({
  all: Sums,
  groups: z.array(Group),
  before: PoolFigures.optional(),
  after: PoolFigures,
  decilesBefore: z.array(Decile),
  decilesAfter: z.array(Decile),
  /** Which conditions of the draft, counted from 1, shut out those who got something before. */
  lostBy: z.array(z.object({ condition: count, candidates: count })),
  /** What was never recorded, and of how many it would have had to be. */
  missing: z.array(Named),
});
export type Summary = Readonly<z.infer<typeof Summary>>;

export const unknown = 'unknown';

type Tally = { -readonly [K in keyof Omit<Sums, 'moves'>]: number } & {
  readonly moves: Record<Move, number>;
};

const noMoves = (): Record<Move, number> => ({
  gains: 0,
  loses: 0,
  more: 0,
  less: 0,
  same: 0,
  nothing: 0,
  'cannot-tell': 0,
});

const newTally = (): Tally => ({
  candidates: 0,
  paidBefore: 0,
  paidAfter: 0,
  beforeFen: 0,
  afterFen: 0,
  moves: noMoves(),
});

const take = (tally: Tally, { before, after, move }: SimulatedRow): void => {
  const [was, is] = [amountIn(before), amountIn(after)];
  tally.candidates += 1;
  tally.paidBefore += Number(was > 0);
  tally.paidAfter += Number(is > 0);
  tally.beforeFen += was;
  tally.afterFen += is;
  tally.moves[move] += 1;
};

const sumsOf = ({ beforeFen, afterFen, ...counts }: Tally): Sums => ({
  ...counts,
  beforeFen: fen(beforeFen),
  afterFen: fen(afterFen),
});

const valuesOf = (traits: Traits, trait: Trait): readonly string[] =>
  traits[trait].length > 0 ? traits[trait] : [unknown];

const largestFirst = (a: Group, b: Group): number => b.candidates - a.candidates;

const groupsBy = (rows: readonly SimulatedRow[], trait: Trait): Group[] => {
  const tallies = new Map<string, Tally>();
  for (const row of rows)
    for (const value of valuesOf(row.traits, trait)) {
      const tally = tallies.get(value) ?? newTally();
      tallies.set(value, tally);
      take(tally, row);
    }
  return [...tallies].map(([value, tally]) => ({ trait, value, ...sumsOf(tally) })).toSorted(largestFirst);
};

const tenths = 10;

const basisPointsOf = (part: Fen, whole: Fen): number =>
  whole === 0 ? 0 : Number((BigInt(part) * 10_000n) / BigInt(whole));

/** Tenths of those who get something; where there are fewer than ten, some are empty. */
const decilesOf = (amounts: readonly Fen[]): Decile[] => {
  const row = amounts.filter((amount) => amount > 0).toSorted((a, b) => b - a);
  const whole = sumFen(row);
  const edge = (n: number) => Math.ceil((n * row.length) / tenths);
  return Array.from({ length: tenths }, (_, n) => {
    const part = row.slice(edge(n), edge(n + 1));
    const sum = sumFen(part);
    return { candidates: part.length, fen: sum, basisPoints: basisPointsOf(sum, whole) };
  });
};

/** How often each is named, the most frequent first; of equals, in the order in which they were met. */
const frequencies = <T>(named: Iterable<T>): readonly (readonly [T, number])[] => {
  const counts = new Map<T, number>();
  for (const one of named) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
};

const missingFor = ({ before, after }: SimulatedRow): ReadonlySet<string> =>
  new Set([...(before?.missing ?? []), ...(after.missing ?? [])]);

const lostConditions = ({ move, after }: SimulatedRow): readonly number[] =>
  move === 'loses' ? (after.conditions ?? []) : [];

type Pools = { readonly before?: PoolFigures; readonly after: PoolFigures };

/** What all the rows come to together. */
export const summaryOf = (rows: readonly SimulatedRow[], { before, after }: Pools): Summary => {
  const all = newTally();
  for (const row of rows) take(all, row);
  return {
    all: sumsOf(all),
    groups: Trait.options.flatMap((trait) => groupsBy(rows, trait)),
    ...(before ? { before } : {}),
    after,
    decilesBefore: before ? decilesOf(rows.map((row) => amountIn(row.before))) : [],
    decilesAfter: decilesOf(rows.map((row) => amountIn(row.after))),
    lostBy: frequencies(rows.flatMap(lostConditions)).map(([condition, candidates]) => ({
      condition,
      candidates,
    })),
    missing: frequencies(rows.flatMap((row) => [...missingFor(row)])).map(([what, candidates]) => ({
      what,
      candidates,
    })),
  };
};
