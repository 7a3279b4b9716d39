import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import {
  adjusted,
  lowestOf,
  type SignedAdjustment,
  takenOffBy,
  totalsLess,
} from '#domain/subsidy/adjustment/adjusted-lines.ts';
import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { factsOf, type ScreenedLine, totalsOf } from '#domain/subsidy/lists/screened-line.ts';

const aLine = (kind: ListKind, line: number, amountFen: number): ScreenedLine => ({
  evidenceId: kind,
  kind,
  line,
  outcome: 'accepted',
  refusals: [],
  value: { line, key: `${line}`, shown: `${line}`, numbers: [], amountFen: fen(amountFen), cells: {} },
});

const anAdjustment = (line: ScreenedLine, amountFen: number): SignedAdjustment => ({
  evidenceId: line.evidenceId,
  kind: line.kind,
  line: line.line,
  shown: `${line.line}`,
  acceptedFen: line.value?.amountFen ?? fen(0),
  amountFen: fen(amountFen),
  reason: { code: 'OTHER', text: '说明' },
  department: 'commerce',
  by: 'officer',
  at: '2026-07-10T01:00:00.000Z',
});

const lines = fc
  .array(
    fc.record({ kind: fc.constantFrom<ListKind>('fees', 'trade'), amount: fc.integer({ min: 1, max: 1e9 }) }),
    {
      maxLength: 20,
    },
  )
  .map((all) => all.map(({ kind, amount }, n) => aLine(kind, n + 2, amount)));

const reviewed = lines.chain((all) =>
  fc.record({
    all: fc.constant(all),
    set: fc.array(fc.tuple(fc.nat(Math.max(all.length - 1, 0)), fc.nat(99)), { maxLength: 30 }).map((picks) =>
      picks.flatMap(([n, percent]) => {
        const line = all[n];
        return line?.value ? [anAdjustment(line, Math.floor((line.value.amountFen * percent) / 100))] : [];
      }),
    ),
  }),
);

describe('lines that were set lower', () => {
  it('come to the same sums, whether the file is added up anew or only what was taken off', () => {
    fc.assert(
      fc.property(reviewed, ({ all, set }) => {
        const adjustments = lowestOf(set);
        const kinds = [...new Set(all.map(({ kind }) => kind))];
        expect(totalsLess(totalsOf(all), takenOffBy(adjustments, kinds))).toEqual(
          adjusted(all, adjustments).totals,
        );
      }),
    );
  });

  it('come to the same in whatever order they were set', () => {
    fc.assert(
      fc.property(reviewed, ({ all, set }) => {
        const [there, back] = [lowestOf(set), lowestOf(set.toReversed())];
        expect(adjusted(all, there)).toEqual(adjusted(all, back));
      }),
    );
  });

  it('never count for more than was claimed', () => {
    fc.assert(
      fc.property(reviewed, ({ all, set }) => {
        const { totals: after } = adjusted(all, lowestOf(set));
        expect(after.acceptedFen).toBeLessThanOrEqual(totalsOf(all).acceptedFen);
      }),
    );
  });

  it('strike a person from a roster, where there is no amount to lower', () => {
    const roster = [aLine('roster', 2, 0), aLine('roster', 3, 0)];
    const [first] = roster;
    const adjustments = lowestOf(first ? [anAdjustment(first, 0)] : []);
    expect(factsOf(adjusted(roster, adjustments).lines)).toMatchObject({ heads: 1 });
  });
});
