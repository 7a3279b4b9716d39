import { rowsToCorrect } from '#domain/positive-list/goods/goods-filing.ts';
import type { GoodsFiling } from '../api/schema.ts';
import type { WordKey } from '../language/use-words.ts';
import { count } from '../parts/format.ts';

type Counts = NonNullable<GoodsFiling['counts']>;
type Text = { readonly word: WordKey; readonly values: Readonly<Record<string, string>> };

/** What an answer has come to: how many rows are in the book, how many come back to the subject. */
export const answeredText = (counts: Counts): Text => {
  const back = rowsToCorrect({ status: 'answered', counts });
  const values = { passed: count(counts.passed), back: count(back) };
  if (back === 0) return { word: 'goods.answeredAll', values };
  return { word: counts.passed === 0 ? 'goods.answeredNone' : 'goods.answeredSome', values };
};
