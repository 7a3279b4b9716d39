import type { Department } from '#domain/casework/role.ts';
import type { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import type { InDoubt, inDoubt } from '#domain/positive-list/book/in-doubt.ts';
import { recallingDepartment } from '#domain/positive-list/book/rescreening.ts';
import { departmentsAsked, type GoodsReviewTerms } from '#domain/positive-list/goods/goods-review-terms.ts';
import type { Question } from '#domain/positive-list/goods/question.ts';

export type Found = NonNullable<ReturnType<typeof inDoubt>>;

/**
 * Every question is its department's, the first of them where several answer it (ADR 0042). Goods that no list speaks for
 * any more belong to whoever answers where there is none.
 */
const departmentsOf = (terms: GoodsReviewTerms, { questions, isRecalled }: Found): Department[] => {
  if (isRecalled) return [recallingDepartment];
  const asked: readonly Question[] = questions.length > 0 ? questions : ['no-list-in-force'];
  return [...new Set(asked.map((question) => departmentsAsked(terms, question)[0]))];
};

/** Goods in doubt, with all who decide on them. */
export const withDepartments = (terms: GoodsReviewTerms, entry: GoodsEntry, found: Found): InDoubt => {
  const { isRecalled: _, ...rest } = found;
  return { entry, ...rest, departments: departmentsOf(terms, found) };
};
