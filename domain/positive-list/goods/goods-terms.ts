import * as z from 'zod';
import { FoodRecall } from './food-recall.ts';

/** How goods of a business mode move, and whether their imports are retail imports. */
export const GoodsMode = z.object({
  id: z.string().min(1),
  trade: z.enum(['import', 'export', 'both']),
  /** Imports under it are retail imports; exports never are. */
  retailImport: z.boolean(),
  /** Goods wait in a bonded warehouse for their buyer, as under 1210. */
  bonded: z.boolean(),
});
export type GoodsMode = Readonly<z.infer<typeof GoodsMode>>;

/**
 * What a list does to goods. Must be listed: what is not on it is refused. Listed needs review: what is on it is put to
 * a person.
 */
export const Force = z.enum(['must-be-listed', 'listed-needs-review']);
export type Force = z.infer<typeof Force>;

/** A list that goods are held against: which of them, and with what force. */
export const ListApplied = z.object({
  list: z.string(),
  trade: z.enum(['import', 'export', 'both']),
  modes: z.array(z.string()).min(1),
  force: Force,
});
export type ListApplied = Readonly<z.infer<typeof ListApplied>>;

/** What the zone says of goods filings; a matter of configuration, for it changes. */
export const GoodsTerms = z.object({
  modes: z.array(GoodsMode).min(1),
  lists: z.array(ListApplied),
  foodRecall: FoodRecall,
});
export type GoodsTerms = Readonly<z.infer<typeof GoodsTerms>>;

/** The same terms with the lists of one force alone. */
export const withForce = (terms: GoodsTerms, force: Force): GoodsTerms => ({
  ...terms,
  lists: terms.lists.filter((one) => one.force === force),
});
