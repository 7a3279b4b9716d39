import * as z from 'zod';
import { TariffLine } from '../shared/hs-code.ts';
import { Refusal } from '../shared/refusal.ts';
import { GoodsRow } from './goods-row.ts';
import { Question } from './question.ts';

/** An entry of a list as a person is shown it: enough to find it there. */
const ShownEntry = z.object({ tariff: TariffLine, name: z.string(), remark: z.string() });

export const RowOutcome = z.enum(['passed', 'refused', 'referred', 'defective']);
export type RowOutcome = z.infer<typeof RowOutcome>;

/** What became of one line of a goods file, kept beside the case. */
export const ScreenedRow = z.object({
  line: z.int().positive(),
  outcome: RowOutcome,
  /** The goods, where the line could be read; else what stands there, by column. */
  goods: GoodsRow.optional(),
  typed: z.record(z.string(), z.string()).optional(),
  /** The version it was held against; absent where no list speaks of the goods. */
  listVersion: z.string().optional(),
  entries: z.array(ShownEntry),
  nearest: z.array(ShownEntry),
  questions: z.array(Question),
  findings: z.array(Refusal),
  /** The key of the goods in the book, where the line could be read. */
  key: z.string().optional(),
});
export type ScreenedRow = z.infer<typeof ScreenedRow>;

export type Answer = 'approve' | 'refuse';
export type Answers = Readonly<Partial<Record<Question, Answer>>>;

const settled = (given: readonly (Answer | undefined)[]): RowOutcome => {
  if (given.includes('refuse')) return 'refused';
  return given.includes(undefined) ? 'referred' : 'passed';
};

/** The row once people have answered: it passes only if every question it raised is approved. */
export const answeredBy =
  (answers: Answers) =>
  (row: ScreenedRow): ScreenedRow =>
    row.outcome === 'referred'
      ? { ...row, outcome: settled(row.questions.map((question) => answers[question])) }
      : row;
