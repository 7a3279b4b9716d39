import type { Refusal } from '#domain/shared/refusal.ts';

/**
 * One row of a file as it stands there, and the line on which it begins: the number that the person sees in the
 * spreadsheet. The header is a row like any other.
 */
export type Row = { readonly line: number; readonly cells: string[] };

/** Rows under one header; or, as lists are published, under titles, with headings that lie across the columns. */
export type Manner = 'plain' | 'titled';

export type Encoding = 'utf-8' | 'gb18030';

type Rows = {
  readonly rows: AsyncIterable<Row>;
  /** What was repaired or passed over while reading, as warnings. It grows until the rows have been read to their end. */
  readonly concerns: readonly Refusal[];
};
export type Table =
  | (Rows & { readonly format: 'csv'; readonly encoding: Encoding })
  | (Rows & { readonly format: 'xlsx'; readonly encoding?: undefined });
