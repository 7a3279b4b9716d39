import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import * as z from 'zod';
import { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import { store, stored, storeRows } from '../../casework/stored-rows.ts';
import type { Files } from '../../ports.ts';

/** Where what was read out of a waybill file lies, and where it lies after the screening. */
export const readLinesKey = (claimId: string, evidenceId: string) =>
  `claims/${claimId}/${evidenceId}/lines.jsonl`;
export const screenedLinesKey = (claimId: string) => `claims/${claimId}/screened.jsonl`;

const linesOf = (bytes: AsyncIterable<Uint8Array>) =>
  createInterface({ input: Readable.from(bytes), crlfDelay: Number.POSITIVE_INFINITY });

/** The lines of a stored file, one after another. */
export async function* storedLines(files: Files, key: string): AsyncGenerator<ScreenedLine> {
  for await (const text of linesOf(await files.read(key)))
    if (text) yield ScreenedLine.parse(JSON.parse(text));
}

export const allLines = async (files: Files, keys: readonly string[]): Promise<ScreenedLine[]> => {
  const lines: ScreenedLine[] = [];
  for (const key of keys) for await (const line of storedLines(files, key)) lines.push(line);
  return lines;
};

const LineCount = z.object({
  kind: ListKind,
  outcome: ScreenedLine.shape.outcome,
  lines: z.int().positive(),
});
export type LineCount = z.infer<typeof LineCount>;

const countsKey = (key: string) => `${key}.counts.json`;

/** How many lines there are of each kind and outcome. */
const countsOf = (lines: readonly ScreenedLine[]): LineCount[] =>
  [...Map.groupBy(lines, ({ kind, outcome }) => `${kind} ${outcome}`).values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ kind, outcome }) => ({ kind, outcome, lines: alike.length })),
  );

/** The lines, and beside them how many they are. */
export const writeLines = async (
  files: Files,
  key: string,
  lines: readonly ScreenedLine[],
): Promise<void> => {
  await storeRows(files, key, lines);
  await store(files, countsKey(key), countsOf(lines));
};

/** Files of the time before lines were counted are read through. */
export const lineCounts = async (files: Files, key: string): Promise<LineCount[]> => {
  if ((await files.bytesOf(countsKey(key))) === undefined) return countsOf(await allLines(files, [key]));
  return stored(files, countsKey(key), z.array(LineCount));
};
