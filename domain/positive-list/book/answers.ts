import { Question } from '../goods/question.ts';
import type { ListUsed } from '../lists/list-used.ts';
import type { GoodsEntry } from './goods-entry.ts';

type Answers = { readonly questions: readonly Question[]; readonly lists: readonly ListUsed[] };

/** The lists that the answers about an entry rest on. */
export const listsBehind = ({ lists, listId, listVersion }: GoodsEntry): readonly ListUsed[] =>
  lists ?? (listId && listVersion ? [{ id: listId, version: listVersion }] : []);

/** What people have said of an entry, and what others than this re-screening are asking of it. */
export const answersOf = (entry: GoodsEntry, rescreeningId: string): readonly Answers[] => {
  const { answered, lookedAt } = entry;
  const said = { questions: answered, lists: listsBehind(entry) };
  const isAsked = lookedAt && lookedAt.by !== rescreeningId;
  return isAsked ? [said, { questions: ['supervision'], lists: lookedAt.lists }] : [said];
};

/** The entry as it shall stand while a department looks at it. */
export const underLook = (entry: GoodsEntry, by: string, lists: readonly ListUsed[]): GoodsEntry => ({
  ...entry,
  version: entry.version + 1,
  lookedAt: { by, lists: [...lists] },
});

/** The entry once departments have let it stay: that answers what they were asked, under the lists that raised it. */
export const withAnswers = (
  entry: GoodsEntry,
  { questions, lists }: Answers,
  by: readonly string[],
): GoodsEntry => ({
  ...entry,
  answered: Question.options.filter((one) => entry.answered.includes(one) || questions.includes(one)),
  lists: [...listsBehind(entry).filter(({ id }) => lists.every((list) => list.id !== id)), ...lists],
  decidedBy: [...new Set([...entry.decidedBy, ...by])],
});
