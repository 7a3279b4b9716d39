import * as z from 'zod';
import { type Adjustments, placeOf, SignedAdjustment } from '#domain/subsidy/adjustment/adjusted-lines.ts';
import { SeenLine, seenLine } from '#domain/subsidy/lists/line.ts';
import { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import type { Files } from '../../ports.ts';
import { PageQuery } from '../page-query.ts';
import { lineCounts, storedLines } from './lines.ts';

/** Which lines are asked for: of all lists or one kind, all or one outcome, or those that were adjusted; how many to pass over, how many at most. */
export const LineQuery = PageQuery.extend({
  kind: ListKind.optional(),
  outcome: z.enum(['accepted', 'refused', 'adjusted']).optional(),
});

export const LinePage = z
  .object({
    /** As the screening left them, with what was set lower since. */
    lines: z.array(
      ScreenedLine.extend({ value: SeenLine.optional(), adjustment: SignedAdjustment.optional() }),
    ),
    /** How many there are in all. */
    total: z.int().nonnegative(),
  })
  .meta({ id: 'LinePage' });

type Query = z.output<typeof LineQuery>;

type PageLine = z.infer<typeof LinePage>['lines'][number];

const hasOutcome = (
  { outcome, adjustment }: Pick<PageLine, 'outcome' | 'adjustment'>,
  asked: Query['outcome'],
) => (asked === 'adjusted' ? adjustment !== undefined : !asked || outcome === asked);

const wantedBy =
  ({ kind, outcome }: Query) =>
  (line: Pick<PageLine, 'kind' | 'outcome' | 'adjustment'>) =>
    (!kind || line.kind === kind) && hasOutcome(line, outcome);

const pageLine = ({ value, ...line }: ScreenedLine, adjustments: Adjustments): PageLine => {
  const adjustment = adjustments.get(placeOf(line));
  return { ...line, ...(value ? { value: seenLine(value) } : {}), ...(adjustment ? { adjustment } : {}) };
};

/** A stored file of lines, and what was set lower in it. */
type Source = { readonly key: string; readonly adjustments?: Adjustments };

const storedCount = async (files: Files, key: string, query: Query): Promise<number> =>
  (await lineCounts(files, key)).filter(wantedBy(query)).reduce((sum, { lines }) => sum + lines, 0);

async function* wantedLines(files: Files, { key, adjustments = new Map() }: Source, query: Query) {
  const wanted = wantedBy(query);
  for await (const stored of storedLines(files, key)) {
    const line = pageLine(stored, adjustments);
    if (wanted(line)) yield line;
  }
}

/** What was adjusted is not counted beforehand: all of it is read. */
const adjustedPage = async (files: Files, source: Source, query: Query) => {
  const lines: PageLine[] = [];
  for await (const line of wantedLines(files, source, query)) lines.push(line);
  return { lines: lines.slice(query.from, query.from + query.limit), total: lines.length };
};

const countedPage = async (files: Files, source: Source, query: Query) => {
  const total = await storedCount(files, source.key, query);
  const lines: PageLine[] = [];
  let passed = 0;
  for await (const line of wantedLines(files, source, query)) {
    passed += 1;
    if (passed > query.from) lines.push(line);
    if (lines.length === query.limit) break;
  }
  return { lines, total };
};

/** One page of a stored file of lines; nothing while there is no file. */
export const linePage = async (
  files: Files,
  source: Source,
  query: Query,
): Promise<z.infer<typeof LinePage>> => {
  if ((await files.bytesOf(source.key)) === undefined) return { lines: [], total: 0 };
  return query.outcome === 'adjusted'
    ? adjustedPage(files, source, query)
    : countedPage(files, source, query);
};
