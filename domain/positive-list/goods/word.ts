import type { Reason } from '../../casework/task.ts';
import type { Day } from '../../shared/day.ts';
import { type Answer, type Reply, saidOf } from './reply.ts';
import type { Asked, JointReview, RowQuestion } from './row-question.ts';

/** What was said at last of the rows of one tariff line: the answer, why, by whom, in which tasks, and when. */
export type Word = {
  readonly answer: Answer;
  readonly reasons: readonly Reason[];
  readonly departments: readonly string[];
  readonly taskIds: readonly string[];
  readonly on: Day;
  /** Departments differed, and the leading one has decided. */
  readonly jointly: boolean;
};

/** A part of a question that may be answered otherwise than the rest: a tariff line, or every row together. */
type Part = string | undefined;

const partsOf = ({ groups }: Pick<RowQuestion, 'groups'>): readonly Part[] =>
  groups?.map(({ group }) => group) ?? [undefined];

const isPutTo = ({ groups }: JointReview, part: Part): boolean =>
  groups === undefined || (part !== undefined && groups.includes(part));

const once = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
];

const saidBy =
  (part: Part) =>
  ({ department, taskId, reply }: Asked) =>
    reply ? [{ ...saidOf(reply, part), department, taskId, on: reply.on }] : [];

/** Nothing before all who are asked have replied, nor where they differ and no joint review has decided. */
export const wordOn = (question: RowQuestion, part: Part): Word | undefined => {
  const { advice, jointReview } = question;
  const jointly = jointReview !== undefined && isPutTo(jointReview, part);
  const asked = jointly ? [jointReview] : advice;
  const said = asked.flatMap(saidBy(part));
  const [first] = said;
  const agree = said.length === asked.length && said.every(({ answer }) => answer === first?.answer);
  if (!first || !agree) return undefined;
  return {
    answer: first.answer,
    reasons: once(said.flatMap(({ reasons }) => reasons)),
    departments: said.map(({ department }) => department),
    taskIds: said.map(({ taskId }) => taskId),
    on: said.map(({ on }) => on).reduce((latest, on) => (on > latest ? on : latest)),
    jointly,
  };
};

/** Somebody who was asked has not replied yet. */
export const isPending = ({ advice, jointReview }: RowQuestion): boolean =>
  [...advice, ...(jointReview ? [jointReview] : [])].some(({ reply }) => reply === undefined);

/** Where all have replied and nothing is decided: the tariff lines in dispute, or every row. */
export const inDispute = (question: RowQuestion): readonly Part[] =>
  isPending(question) ? [] : partsOf(question).filter((part) => wordOn(question, part) === undefined);

/** What has come of a question as a whole, in the form of a reply; nothing before every part of it is decided. */
export const outcomeOf = (question: RowQuestion): Reply | undefined => {
  const words = partsOf(question).flatMap((part) => {
    const word = wordOn(question, part);
    return word ? [{ part, word }] : [];
  });
  const rest = wordOn(question, undefined) ?? words[0]?.word;
  if (!rest || words.length < partsOf(question).length) return undefined;
  const alike = words.filter(({ word }) => word.answer === rest.answer);
  return {
    answer: rest.answer,
    reasons: once([rest, ...alike.map(({ word }) => word)].flatMap(({ reasons }) => reasons)),
    exceptions: words.flatMap(({ part, word: { answer, reasons } }) =>
      part !== undefined && answer !== rest.answer ? [{ group: part, answer, reasons: [...reasons] }] : [],
    ),
    on: words.map(({ word }) => word.on).reduce((latest, on) => (on > latest ? on : latest)),
  };
};
