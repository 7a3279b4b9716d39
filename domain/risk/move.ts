import type { RiskTerms } from './risk-terms.ts';
import { Band, bandOf, type RiskFacts, type Score, score } from './score.ts';

/** A row of goods with the facts that were recorded when it was scored. */
export type RiskCase = RiskFacts & {
  readonly id: string;
  readonly mode: string;
  /** How many rows of one file share these facts; one where nothing is said. */
  readonly rows?: number;
  /** The goods filing whose rows they are. */
  readonly file?: string;
};

/** By how much the points of one rule differ. */
export type Shift = { readonly rule: string; readonly points: number };

type Stand = Pick<Score, 'total' | 'band'>;

/** A case that would stand elsewhere: at another total, or by other thresholds in another band. */
export type Move = {
  readonly id: string;
  readonly mode: string;
  readonly before: Stand;
  readonly after: Stand;
  readonly shifts: readonly Shift[];
  readonly rows: number;
  readonly file?: string;
};

const shiftsBetween = (before: Score, after: Score): Shift[] => {
  const shifts = new Map(before.points.map(({ rule, points }) => [rule, -points]));
  for (const { rule, points } of after.points) shifts.set(rule, (shifts.get(rule) ?? 0) + points);
  return [...shifts].flatMap(([rule, points]) => (points === 0 ? [] : [{ rule, points }]));
};

const standing = ({ total, band }: Score): Stand => ({ total, band });

/**
 * How the case would move, or nothing. The facts stay as they were recorded: another table of chapters or origins
 * speaks of rows that are filed later.
 */
export const moveOf = (
  { id, mode, rows = 1, file, ...facts }: RiskCase,
  current: RiskTerms,
  proposed: RiskTerms,
): Move[] => {
  const [before, after] = [score(facts, current), score(facts, proposed)];
  if (before.total === after.total && before.band === after.band) return [];
  const shifts = shiftsBetween(before, after);
  return [
    { id, mode, before: standing(before), after: standing(after), shifts, rows, ...(file ? { file } : {}) },
  ];
};

const rank = (band: Band): number => Band.options.indexOf(band);

/** 1 to a higher band, -1 to a lower one, 0 within its band. */
export const crossing = ({ before, after }: Pick<Move, 'before' | 'after'>): number =>
  Math.sign(rank(after.band) - rank(before.band));

/** What brought a case into another band: the rules that moved it that way, and the thresholds where they alone would. */
export const causesOf = (move: Move, { bands }: Pick<RiskTerms, 'bands'>): string[] => {
  const way = crossing(move);
  if (way === 0) return [];
  const { before } = move;
  const byThresholds = crossing({ before, after: { ...before, band: bandOf(before.total, bands) } });
  return [
    ...move.shifts.filter(({ points }) => Math.sign(points) === way).map(({ rule }) => rule),
    ...(byThresholds === way ? ['thresholds'] : []),
  ];
};

const size = ({ before, after }: Move): number => Math.abs(after.total - before.total);

/** The largest first; of the same size, by their ids. */
export const largestFirst = (a: Move, b: Move): number =>
  size(b) - size(a) || Number(a.id > b.id) - Number(a.id < b.id);
