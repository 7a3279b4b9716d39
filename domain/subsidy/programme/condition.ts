import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { MeasuredFact, TruthFact, WordFact } from './fact.ts';

/** 以上、以下 include the number, 超过、不满 do not (民法典第一千二百五十九条). */
export const Comparison = z.enum(['at-least', 'more-than', 'at-most', 'less-than']);
export type Comparison = z.infer<typeof Comparison>;

const said = {
  severity: z.enum(['hard', 'flag']),
  reason: Bilingual,
  next: Bilingual,
};

const MeasureCondition = z.object({
  fact: MeasuredFact,
  is: Comparison,
  value: z.int().nonnegative(),
  ...said,
});
const WordCondition = z.object({
  fact: WordFact,
  is: z.enum(['one-of', 'none-of']),
  value: z.array(z.string()).min(1),
  ...said,
});
const TruthCondition = z.object({ fact: TruthFact, is: z.enum(['so', 'not-so']), ...said });

/** Something that must hold of a claim, with what is said where it does not. Money is in fen. */
export const Condition = z.union([MeasureCondition, WordCondition, TruthCondition]);
export type Condition = z.infer<typeof Condition>;

/** What is said by the kind of condition: the kinds of a union are told apart in one place. */
export const byKind = <Out>(
  condition: Condition,
  said: {
    readonly measure: (condition: z.infer<typeof MeasureCondition>) => Out;
    readonly words: (condition: z.infer<typeof WordCondition>) => Out;
    readonly truth: (condition: z.infer<typeof TruthCondition>) => Out;
  },
): Out => {
  if (!('value' in condition)) return said.truth(condition);
  // Only measures are compared with a number, and only words with several; the compiler does not conclude from one field to the others.
  return typeof condition.value === 'number'
    ? said.measure(condition as z.infer<typeof MeasureCondition>)
    : said.words(condition as z.infer<typeof WordCondition>);
};
