import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
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

export const writeLines = (files: Files, key: string, lines: readonly ScreenedLine[]): Promise<void> =>
  files.write({
    key,
    body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    contentType: 'application/jsonl; charset=utf-8',
  });
