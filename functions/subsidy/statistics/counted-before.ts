import * as z from 'zod';
import { ClaimFigures } from '#domain/subsidy/statistics/claim-figures.ts';
import { Asked } from '#domain/subsidy/statistics/departments.ts';
import { storedLines, storeRows } from '../../casework/stored-rows.ts';
import type { Files } from '../../ports.ts';
import { countedKey } from './keys.ts';

/** What one claim was found to be. */
export const Counted = z.object({
  claimId: z.string(),
  /** Found by which code, and at which versions of the claim and of its recoveries. */
  stood: z.string(),
  figures: ClaimFigures.optional(),
  asked: z.array(Asked),
});
export type Counted = z.infer<typeof Counted>;

/** What was found on an earlier night, by the claim. What other code has written in another shape is not known. */
export const countedBefore = async (exports: Files): Promise<ReadonlyMap<string, Counted>> => {
  if ((await exports.bytesOf(countedKey)) === undefined) return new Map();
  const lines = await storedLines(exports, countedKey);
  const rows = lines.flatMap((line) => Counted.safeParse(JSON.parse(line)).data ?? []);
  return new Map(rows.map((row) => [row.claimId, row]));
};

export const keepCounted = (exports: Files, counted: readonly Counted[]): Promise<void> =>
  storeRows(exports, countedKey, counted);
