import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
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
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  await files.write({ key, body, contentType: 'application/jsonl; charset=utf-8' });
  const counts = JSON.stringify(countsOf(lines));
  await files.write({ key: countsKey(key), body: counts, contentType: 'application/json; charset=utf-8' });
};

/** Files of the time before lines were counted are read through. */
export const lineCounts = async (files: Files, key: string): Promise<LineCount[]> => {
  if ((await files.bytesOf(countsKey(key))) === undefined) return countsOf(await allLines(files, [key]));
  return z.array(LineCount).parse(JSON.parse(await text(await files.read(countsKey(key)))));
};
