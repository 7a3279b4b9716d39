import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { GoodsFiling, isDecided } from './goods-filing.ts';
import { Reply } from './reply.ts';
import { RowQuestion } from './row-question.ts';
import { outcomeOf } from './word.ts';

/**
 * A question as the subject sees it: who was asked, and what came of it. What each department advised is weighed inside
 * the zone (政府信息公开条例第十六条: what is discussed on the way to a decision), and is not part of the answer.
 */
const SeenQuestion = RowQuestion.omit({ advice: true, jointReview: true }).extend({
  departments: z.array(Department),
  /** The department that leads the joint review, where there is one. */
  leadDepartment: Department.optional(),
  outcome: Reply.optional(),
});
type SeenQuestion = z.infer<typeof SeenQuestion>;

/** A goods filing as its subject sees it: a score of risk says where officers look, and is theirs alone. */
export const SeenGoodsFiling = GoodsFiling.omit({ risk: true }).extend({ questions: z.array(SeenQuestion) });
export type SeenGoodsFiling = z.infer<typeof SeenGoodsFiling>;

const seenQuestion =
  (filing: GoodsFiling) =>
  ({ advice, jointReview, ...question }: RowQuestion): SeenQuestion => {
    const outcome = isDecided(filing) ? outcomeOf({ ...question, advice, jointReview }) : undefined;
    return {
      ...question,
      departments: advice.map(({ department }) => department),
      ...(jointReview ? { leadDepartment: jointReview.department } : {}),
      ...(outcome ? { outcome } : {}),
    };
  };

export const seenGoodsFiling = (filing: GoodsFiling): SeenGoodsFiling => {
  const { risk: _, ...seen } = filing;
  return { ...seen, questions: filing.questions.map(seenQuestion(filing)) };
};
