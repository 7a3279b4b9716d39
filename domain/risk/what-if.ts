import { textOrder } from '../shared/text-order.ts';
import { causesOf, crossing, largestFirst, type Move, moveOf, type RiskCase } from './move.ts';
import type { RiskTerms } from './risk-terms.ts';
import type { Band } from './score.ts';

/** A rule by its code, or the thresholds, and how many cases it took part in bringing to a higher or a lower band. */
export type Cause = { readonly cause: string; readonly up: number; readonly down: number };

export type Crossing = { readonly from: Band; readonly to: Band; readonly cases: number };

/** What other terms would do to the cases of one mode, or to all. */
export type WhatIfRow = {
  readonly cases: number;
  readonly up: number;
  readonly down: number;
  readonly crossings: readonly Crossing[];
  /** The most frequent first. */
  readonly causes: readonly Cause[];
  /** Ten at most, the largest first. */
  readonly largest: readonly Move[];
};

export type WhatIf = { readonly all: WhatIfRow; readonly modes: Readonly<Record<string, WhatIfRow>> };

const mostShown = 10;

const mostFrequentFirst = (a: Cause, b: Cause): number =>
  b.up + b.down - a.up - a.down || Number(a.cause > b.cause) - Number(a.cause < b.cause);

/** Counts moves as they come by; of the moves themselves only the largest are kept. */
const tally = (proposed: RiskTerms) => {
  const counts = { cases: 0, up: 0, down: 0 };
  const crossings = new Map<string, Crossing>();
  const causes = new Map<string, Cause>();
  let largest: Move[] = [];

  const cross = (move: Move, way: 'up' | 'down') => {
    const { before, after, rows } = move;
    counts[way] += rows;
    const key = `${before.band} ${after.band}`;
    const cases = (crossings.get(key)?.cases ?? 0) + rows;
    crossings.set(key, { from: before.band, to: after.band, cases });
    for (const cause of causesOf(move, proposed)) {
      const known = causes.get(cause) ?? { cause, up: 0, down: 0 };
      causes.set(cause, { ...known, [way]: known[way] + rows });
    }
  };

  const take = (move: Move) => {
    largest = [...largest, move].sort(largestFirst).slice(0, mostShown);
    const way = crossing(move);
    if (way !== 0) cross(move, way > 0 ? 'up' : 'down');
  };

  return {
    add: (rows: number, moves: readonly Move[]): void => {
      counts.cases += rows;
      moves.forEach(take);
    },
    row: (): WhatIfRow => ({
      ...counts,
      crossings: [...crossings.values()],
      causes: [...causes.values()].sort(mostFrequentFirst),
      largest,
    }),
  };
};

/** Scores every case by both terms and says what would change: recomputed case by case, nothing is estimated. */
export const whatIf = (cases: Iterable<RiskCase>, current: RiskTerms, proposed: RiskTerms): WhatIf => {
  const all = tally(proposed);
  const modes = new Map<string, ReturnType<typeof tally>>();
  for (const one of cases) {
    const moves = moveOf(one, current, proposed);
    const ofMode = modes.get(one.mode) ?? tally(proposed);
    modes.set(one.mode, ofMode);
    const { rows = 1 } = one;
    all.add(rows, moves);
    ofMode.add(rows, moves);
  }
  const rows = [...modes].toSorted(([a], [b]) => textOrder(a, b));
  return { all: all.row(), modes: Object.fromEntries(rows.map(([mode, one]) => [mode, one.row()])) };
};
