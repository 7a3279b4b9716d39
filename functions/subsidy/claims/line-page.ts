import * as z from 'zod';
import { type Adjustments, placeOf, SignedAdjustment } from '#domain/subsidy/adjustment/adjusted-lines.ts';
import { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import type { Files } from '../../ports.ts';
import { storedLines } from './lines.ts';

/** Which lines are asked for: of all lists or one kind, all or one outcome, or those that were adjusted; how many to pass over, how many at most. */
export const LineQuery = z.object({
  kind: ListKind.optional(),
  outcome: z.enum(['accepted', 'refused', 'adjusted']).optional(),
  from: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

export const LinePage = z
  .object({
    /** As the screening left them, with what was set lower since. */
    lines: z.array(ScreenedLine.extend({ adjustment: SignedAdjustment.optional() })),
    more: z.boolean(),
  })
  .meta({ id: 'LinePage' });

type Query = z.output<typeof LineQuery>;

type PageLine = z.infer<typeof LinePage>['lines'][number];

const hasOutcome = ({ outcome, adjustment }: PageLine, asked: Query['outcome']) =>
  asked === 'adjusted' ? adjustment !== undefined : !asked || outcome === asked;

const withAdjustment = (line: ScreenedLine, adjustments: Adjustments): PageLine => {
  const adjustment = adjustments.get(placeOf(line));
  return adjustment ? { ...line, adjustment } : line;
};

type Source = { readonly keys: readonly string[]; readonly adjustments?: Adjustments };

async function* wantedLines(
  files: Files,
  { keys, adjustments = new Map() }: Source,
  { kind, outcome }: Query,
): AsyncGenerator<PageLine> {
  for (const key of keys)
    for await (const stored of storedLines(files, key)) {
      const line = withAdjustment(stored, adjustments);
      if ((!kind || line.kind === kind) && hasOutcome(line, outcome)) yield line;
    }
}

/** One page of a stored file of lines, read only as far as it goes. */
export const linePage = async (
  files: Files,
  source: Source,
  query: Query,
): Promise<z.infer<typeof LinePage>> => {
  const lines: PageLine[] = [];
  let passed = 0;
  for await (const line of wantedLines(files, source, query)) {
    passed += 1;
    if (passed <= query.from) continue;
    if (lines.length === query.limit) return { lines, more: true };
    lines.push(line);
  }
  return { lines, more: false };
};
