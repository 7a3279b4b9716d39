import * as z from 'zod';
import { textOrder } from '../../shared/text-order.ts';
import { isAccepted, type ScreenedLine } from '../lists/screened-line.ts';
import { Adjustment } from './adjustment.ts';

/** As it lies on its sheet: by its mark the same line is known again, wherever it stands in a later round. */
export const KeptAdjustment = Adjustment.extend({ mark: z.string().optional() });
export type KeptAdjustment = Readonly<z.infer<typeof KeptAdjustment>>;

/** All that a line says but where it stands; another word, day or amount makes another line of it. */
export const saidBy = ({ kind, value }: ScreenedLine): string => {
  const { line: _place, cells, ...said } = value ?? { line: 0, cells: {} };
  const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => textOrder(a, b);
  return JSON.stringify([
    kind,
    Object.entries(said).toSorted(byName),
    Object.entries(cells).toSorted(byName),
  ]);
};

/** The lines that count, by their marks. */
export const markedBy = (
  lines: readonly ScreenedLine[],
  markOf: (said: string) => string,
): ReadonlyMap<string, ScreenedLine> =>
  new Map(lines.filter(isAccepted).map((line) => [markOf(saidBy(line)), line]));

/** What was set lower in the round before, of those lines that come again unchanged, each where it stands now. */
export const carriedOver = (
  adjustments: readonly KeptAdjustment[],
  marked: ReadonlyMap<string, ScreenedLine>,
): readonly KeptAdjustment[] =>
  adjustments.flatMap((adjustment) => {
    const again = adjustment.mark === undefined ? undefined : marked.get(adjustment.mark);
    return again ? [{ ...adjustment, evidenceId: again.evidenceId, line: again.line }] : [];
  });
