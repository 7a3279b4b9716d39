import * as z from 'zod';
import { Refusal } from '../../shared/refusal.ts';
import { ListEntry } from '../lists/list.ts';

/** A row that is no entry, and need not be one: a title, the header again, a heading, a footnote, a sum, nothing. */
export const PassedOver = z.enum(['title', 'header', 'heading', 'footnote', 'total', 'blank']);
export type PassedOver = z.infer<typeof PassedOver>;

/** Where a row stands and what stands there, so that nobody has to go back to the file. */
const row = { line: z.int().positive(), text: z.string() };
const count = z.int().nonnegative();

/**
 * What became of every row of an official table. Each row is an entry, or refused, or passed over; of entries it is
 * said what was put right in them, and what is worth a look.
 */
export const ListImport = z.object({
  entries: z.array(ListEntry),
  refused: z.array(z.object({ ...row, refusals: z.array(Refusal).min(1) })),
  repaired: z.array(z.object({ ...row, repairs: z.array(Refusal).min(1) })),
  noticed: z.array(z.object({ ...row, notices: z.array(Refusal).min(1) })),
  passedOver: z.array(z.object({ ...row, as: PassedOver })),
  totals: z.object({
    rows: count,
    entries: count,
    refused: count,
    repaired: count,
    noticed: count,
    passedOver: count,
  }),
});
export type ListImport = z.infer<typeof ListImport>;

/** What became of one row: an entry, or refusals, or what it was passed over as. */
export type Judged = {
  readonly line: number;
  readonly text: string;
  readonly entry?: ListEntry;
  readonly as?: PassedOver;
  readonly refusals?: readonly Refusal[];
  readonly repairs?: readonly Refusal[];
  readonly notices?: readonly Refusal[];
};

const saying = (judged: readonly Judged[], about: 'refusals' | 'repairs' | 'notices') =>
  judged.flatMap((row) => {
    const said = row[about] ?? [];
    return said.length > 0 ? [{ line: row.line, text: row.text, said: [...said] }] : [];
  });

export const reportOn = (judged: readonly Judged[]): ListImport => {
  const entries = judged.flatMap(({ entry }) => entry ?? []);
  const refused = saying(judged, 'refusals').map(({ said, ...of }) => ({ ...of, refusals: said }));
  const repaired = saying(judged, 'repairs').map(({ said, ...of }) => ({ ...of, repairs: said }));
  const noticed = saying(judged, 'notices').map(({ said, ...of }) => ({ ...of, notices: said }));
  const passedOver = judged.flatMap(({ line, text, as }) => (as ? [{ line, text, as }] : []));
  return {
    entries,
    refused,
    repaired,
    noticed,
    passedOver,
    totals: {
      rows: judged.length,
      entries: entries.length,
      refused: refused.length,
      repaired: repaired.length,
      noticed: noticed.length,
      passedOver: passedOver.length,
    },
  };
};
