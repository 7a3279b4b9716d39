import * as z from 'zod';
import { Department } from '../casework/role.ts';
import { Day } from '../shared/day.ts';
import { GoodsTerms } from './goods-terms.ts';
import { Question } from './question.ts';

/** How a zone reviews goods, as its configuration says it: which list, which modes, who is asked what. */
export const GoodsReviewTerms = z.object({
  kind: z.literal('goods-review'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  effectiveFrom: Day,
  demonstration: z.boolean(),
  /** The list that retail imports are held against. */
  list: z.string(),
  /** Modes whose imports are retail imports, and those under which goods wait in a bonded warehouse. */
  retailImport: z.array(z.string()),
  bonded: z.array(z.string()),
  foodRecall: GoodsTerms.shape.foodRecall,
  mostRows: z.int().positive(),
  /** The department that answers each question. */
  departments: z.record(Question, Department),
  reviewWorkingDays: z.int().positive(),
});
export type GoodsReviewTerms = z.infer<typeof GoodsReviewTerms>;

type Trading = { readonly id: string; readonly trade: 'import' | 'export' | 'both' };

/** What goods of one filing are screened by. Rows may name no other mode: the subject has filed for this one. */
export const termsFor = (
  { retailImport, bonded, foodRecall }: GoodsReviewTerms,
  { id, trade }: Trading,
): GoodsTerms => ({
  modes: [{ id, trade, retailImport: retailImport.includes(id), bonded: bonded.includes(id) }],
  foodRecall,
});
