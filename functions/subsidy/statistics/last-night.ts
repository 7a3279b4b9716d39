import * as z from 'zod';
import { ClaimFigures } from '#domain/subsidy/statistics/claim-figures.ts';
import { Asked } from '#domain/subsidy/statistics/departments.ts';
import { storedLines, storeRows } from '../../casework/stored-rows.ts';
import type { Files } from '../../ports.ts';
import { countedKey } from './keys.ts';

/** What one claim was found to be, and at which versions of it and of its recoveries. */
export const Counted = z.object({
  claimId: z.string(),
  version: z.int(),
  recoveries: z.array(z.int()),
  figures: ClaimFigures.optional(),
  asked: z.array(Asked),
});
export type Counted = z.infer<typeof Counted>;

/** When it was counted, and by which code. */
const Counting = z.object({ now: z.string(), by: z.string() });
export type Counting = z.infer<typeof Counting>;

/** What was found on the last night of the claims that had ended by then, by their ids. */
export type LastNight = { readonly at: string; readonly counted: ReadonlyMap<string, Counted> };

const never: LastNight = { at: '', counted: new Map() };

/** All of it by this code, or nothing: other code may have counted otherwise. The first line says which. */
export const lastNight = async (exports: Files, { by }: Counting): Promise<LastNight> => {
  if ((await exports.bytesOf(countedKey)) === undefined) return never;
  const [first = '{}', ...lines] = await storedLines(exports, countedKey);
  const counting = Counting.safeParse(JSON.parse(first)).data;
  if (counting?.by !== by) return never;
  const rows = lines.map((line) => Counted.parse(JSON.parse(line)));
  return { at: counting.now, counted: new Map(rows.map((row) => [row.claimId, row])) };
};

export const keepNight = (exports: Files, counting: Counting, ended: readonly Counted[]): Promise<void> =>
  storeRows(exports, countedKey, [counting, ...ended]);
