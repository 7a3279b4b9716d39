import * as z from 'zod';
import { Day } from '../shared/day.ts';

/** How goods of a business mode move, and whether the retail-import list speaks of them. */
export const GoodsMode = z.object({
  id: z.string().min(1),
  trade: z.enum(['import', 'export', 'both']),
  /** Imports under it are retail imports; exports never are. */
  retailImport: z.boolean(),
  /** Goods wait in a bonded warehouse for their buyer, as under 1210. */
  bonded: z.boolean(),
});
export type GoodsMode = Readonly<z.infer<typeof GoodsMode>>;

/** What the zone says of goods filings; a matter of configuration, for it changes. */
export const GoodsTerms = z.object({
  modes: z.array(GoodsMode).min(1),
  /** From that day on, food of these chapters names a subject in China that recalls it. */
  foodRecall: z.object({ from: Day, chapters: z.array(z.string().regex(/^\d{2}$/)) }),
});
export type GoodsTerms = Readonly<z.infer<typeof GoodsTerms>>;
