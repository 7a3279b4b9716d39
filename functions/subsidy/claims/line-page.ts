import * as z from 'zod';
import { ScreenedLine } from '#domain/subsidy/lines/screened-line.ts';
import type { Files } from '../../ports.ts';
import { storedLines } from './lines.ts';

/** Which lines are asked for: all, or one outcome; from which line on; at most how many. */
export const LineQuery = z.object({
  outcome: z.enum(['accepted', 'refused']).optional(),
  from: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

export const LinePage = z
  .object({ lines: z.array(ScreenedLine), more: z.boolean() })
  .meta({ id: 'LinePage' });

type Query = z.output<typeof LineQuery>;

const wanted = (line: ScreenedLine, { outcome, from }: Query) =>
  line.line >= from && (!outcome || line.outcome === outcome);

async function* wantedLines(files: Files, keys: readonly string[], query: Query) {
  for (const key of keys)
    for await (const line of storedLines(files, key)) if (wanted(line, query)) yield line;
}

/** One page of a stored file of lines, read only as far as it goes. */
export const linePage = async (
  files: Files,
  keys: readonly string[],
  query: Query,
): Promise<z.infer<typeof LinePage>> => {
  const lines: ScreenedLine[] = [];
  for await (const line of wantedLines(files, keys, query)) {
    if (lines.length === query.limit) return { lines, more: true };
    lines.push(line);
  }
  return { lines, more: false };
};
