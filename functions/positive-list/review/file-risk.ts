import * as z from 'zod';
import { RiskBand } from '#domain/casework/recorded-risk.ts';
import { Question } from '#domain/positive-list/goods/question.ts';
import type { ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import { GoodsFacts } from '#domain/risk/facts.ts';

export const BandCounts = z.partialRecord(RiskBand, z.int().positive());

/** What is kept of the risk of a file, or of a piece of it, beside its rows. */
export const FileRisk = z.object({
  /** Every combination of facts with how many rows share it: other weights are tried on these. */
  facts: z.array(z.object({ goods: GoodsFacts, rows: z.int().positive() })),
  /** How many rows of each question stand in which band. */
  bands: z.partialRecord(Question, BandCounts),
});
export type FileRisk = z.infer<typeof FileRisk>;

type Bands = FileRisk['bands'];
type Shared = FileRisk['facts'][number];

const raise = (bands: Bands, question: Question, band: RiskBand, rows: number): void => {
  const counts = bands[question] ?? {};
  counts[band] = (counts[band] ?? 0) + rows;
  bands[question] = counts;
};

export const bandsOf = (rows: readonly ScreenedRow[]): Bands => {
  const bands: Bands = {};
  for (const { questions, risk } of rows)
    if (risk) for (const question of questions) raise(bands, question, risk.band, 1);
  return bands;
};

const withBands = (sum: Bands, added: Bands): void => {
  for (const question of Question.options)
    for (const band of RiskBand.options) {
      const rows = added[question]?.[band];
      if (rows) raise(sum, question, band, rows);
    }
};

/** Adds up what the pieces of a file have kept. */
export const addedRisk = (pieces: readonly FileRisk[]): FileRisk => {
  const shared = new Map<string, Shared>();
  const bands: Bands = {};
  for (const piece of pieces) {
    for (const { goods, rows } of piece.facts) {
      const key = JSON.stringify(goods);
      shared.set(key, { goods, rows: (shared.get(key)?.rows ?? 0) + rows });
    }
    withBands(bands, piece.bands);
  }
  return { facts: [...shared.values()], bands };
};
