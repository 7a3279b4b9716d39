import * as z from 'zod';
import { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import type { Files } from '../../ports.ts';
import { PageQuery } from '../page-query.ts';
import { storedLines } from './lines.ts';

/** Which lines are asked for: of all lists or one kind, all or one outcome; how many to pass over, how many at most. */
export const LineQuery = PageQuery.extend({
  kind: ListKind.optional(),
  outcome: z.enum(['accepted', 'refused']).optional(),
});

export const LinePage = z
  .object({ lines: z.array(ScreenedLine), more: z.boolean() })
  .meta({ id: 'LinePage' });

type Query = z.output<typeof LineQuery>;

const wanted = (line: ScreenedLine, { kind, outcome }: Query) =>
  (!kind || line.kind === kind) && (!outcome || line.outcome === outcome);

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
  let passed = 0;
  for await (const line of wantedLines(files, keys, query)) {
    passed += 1;
    if (passed <= query.from) continue;
    if (lines.length === query.limit) return { lines, more: true };
    lines.push(line);
  }
  return { lines, more: false };
};
