import * as z from 'zod';
import { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import type { Files } from '../../ports.ts';
import { PageQuery } from '../page-query.ts';
import { lineCounts, storedLines } from './lines.ts';

/** Which lines are asked for: of all lists or one kind, all or one outcome; how many to pass over, how many at most. */
export const LineQuery = PageQuery.extend({
  kind: ListKind.optional(),
  outcome: z.enum(['accepted', 'refused']).optional(),
});

export const LinePage = z
  .object({
    lines: z.array(ScreenedLine),
    /** How many there are in all. */
    total: z.int().nonnegative(),
  })
  .meta({ id: 'LinePage' });

type Query = z.output<typeof LineQuery>;

const wantedBy =
  ({ kind, outcome }: Query) =>
  (line: Pick<ScreenedLine, 'kind' | 'outcome'>) =>
    (!kind || line.kind === kind) && (!outcome || line.outcome === outcome);

const countWanted = async (files: Files, key: string, query: Query): Promise<number> =>
  (await lineCounts(files, key)).filter(wantedBy(query)).reduce((sum, { lines }) => sum + lines, 0);

/** One page of a stored file of lines, read only as far as it goes; nothing while there is no file. */
export const linePage = async (
  files: Files,
  key: string,
  query: Query,
): Promise<z.infer<typeof LinePage>> => {
  if ((await files.bytesOf(key)) === undefined) return { lines: [], total: 0 };
  const [wanted, total] = [wantedBy(query), await countWanted(files, key, query)];
  const lines: ScreenedLine[] = [];
  let passed = 0;
  for await (const line of storedLines(files, key)) {
    if (!wanted(line)) continue;
    passed += 1;
    if (passed > query.from) lines.push(line);
    if (lines.length === query.limit) break;
  }
  return { lines, total };
};
