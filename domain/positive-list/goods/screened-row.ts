import * as z from 'zod';
import { RowRisk } from '../../casework/recorded-risk.ts';
import { Refusal } from '../../shared/refusal.ts';
import { ListUsed } from '../lists/list-used.ts';
import { ShownEntry } from '../lists/shown-entry.ts';
import { WeighedEvidence } from '../trace/evidence.ts';
import { GoodsRow } from './goods-row.ts';
import { Question } from './question.ts';
import type { Word } from './word.ts';

export const RowOutcome = z.enum(['passed', 'refused', 'referred', 'defective']);
export type RowOutcome = z.infer<typeof RowOutcome>;

/** What became of one line of a goods file, kept beside the case. */
export const ScreenedRow = z.object({
  line: z.int().positive(),
  outcome: RowOutcome,
  /** The goods, where the line could be read; else what stands there, by column. */
  goods: GoodsRow.optional(),
  typed: z.record(z.string(), z.string()).optional(),
  /** Every list it was held against; empty where none speaks of the goods. */
  lists: z.array(ListUsed).optional(),
  /** The version of the first of them; all that older rows say. */
  listVersion: z.string().optional(),
  entries: z.array(ShownEntry),
  nearest: z.array(ShownEntry),
  questions: z.array(Question),
  findings: z.array(Refusal),
  /** The key of the goods in the book, where the line could be read. */
  key: z.string().optional(),
  /** Where the zone has terms of risk; officers see it. */
  risk: RowRisk.optional(),
  /** What was known of earlier batches of the same goods when it was judged; officers see it. */
  evidence: WeighedEvidence.optional(),
});
export type ScreenedRow = z.infer<typeof ScreenedRow>;

/** A row as its subject sees it: what became of it, what is asked and why; no score, and no batches of others. */
export const SeenRow = ScreenedRow.omit({ risk: true, evidence: true });

export const asSubjectSees = ({ risk: _, evidence: __, ...seen }: ScreenedRow): z.infer<typeof SeenRow> =>
  seen;

/** What people have said of a row, by what it asked; a question without a word is still open. */
export type Words = Readonly<Partial<Record<Question, Word>>>;

type Answers = Readonly<Partial<Record<Question, Pick<Word, 'answer'>>>>;

const settled = (said: readonly (Pick<Word, 'answer'> | undefined)[]): RowOutcome => {
  if (said.some((word) => word?.answer === 'refuse')) return 'refused';
  return said.includes(undefined) ? 'referred' : 'passed';
};

/** The row once people have answered: it passes only if every question it raised is approved. */
export const answeredBy =
  (answers: Answers) =>
  (row: ScreenedRow): ScreenedRow =>
    row.outcome === 'referred'
      ? { ...row, outcome: settled(row.questions.map((question) => answers[question])) }
      : row;
