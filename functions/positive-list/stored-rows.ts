import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { ScreenedRow } from '#domain/positive-list/screened-row.ts';
import type { Files } from '../ports.ts';

export const jsonLine = (row: ScreenedRow): string => `${JSON.stringify(row)}\n`;
export const jsonLines = 'application/jsonl; charset=utf-8';

/** The rows of a stored file, one after another. */
export async function* storedRows(files: Files, key: string): AsyncGenerator<ScreenedRow> {
  const input = Readable.from(await files.read(key));
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (text) yield ScreenedRow.parse(JSON.parse(text));
}
