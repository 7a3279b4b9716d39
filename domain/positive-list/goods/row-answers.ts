import type { RowQuestion } from './goods-filing.ts';
import type { Answers, ScreenedRow } from './screened-row.ts';

const groupOf = ({ goods }: ScreenedRow): string | undefined => goods?.hsCode.slice(0, 8);

/** What was said of this row: the answer to each question, or the other one that was given to its tariff line. */
export const answersTo =
  (questions: readonly RowQuestion[]) =>
  (row: ScreenedRow): Answers => {
    const group = groupOf(row);
    return Object.fromEntries(
      questions.map(({ code, answer, exceptions = [] }) => [
        code,
        exceptions.find((one) => one.group === group)?.answer ?? answer,
      ]),
    );
  };

/** The tasks in which people have decided what this row asked. */
export const tasksOf =
  (questions: readonly RowQuestion[]) =>
  (row: ScreenedRow): string[] =>
    questions.flatMap(({ code, taskId }) => (row.questions.includes(code) ? [taskId] : []));
