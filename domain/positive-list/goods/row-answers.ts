import { reasonText } from '../../casework/reasons.ts';
import type { Reason } from '../../casework/task.ts';
import type { Bilingual } from '../../shared/bilingual.ts';
import type { RowQuestion } from './goods-filing.ts';
import type { Answer, Answers, ScreenedRow } from './screened-row.ts';

type Row = Pick<ScreenedRow, 'questions'> & { readonly goods?: { readonly hsCode: string } | undefined };

/** As much of a question as an answer to a row takes. */
type Asked = Omit<RowQuestion, 'answeredOn'>;

const groupOf = ({ goods }: Pick<Row, 'goods'>): string | undefined => goods?.hsCode.slice(0, 8);

/** The answer that holds for a group: the other one that was given to it, or else the one for all. */
const givenTo = (group: string | undefined, question: Asked): Pick<Asked, 'answer' | 'reasons'> =>
  question.exceptions?.find((one) => one.group === group) ?? question;

/** What was said of this row: the answer to each question, or the other one that was given to its tariff line. */
export const answersTo =
  (questions: readonly RowQuestion[]) =>
  (row: Row): Answers =>
    Object.fromEntries(questions.map((question) => [question.code, givenTo(groupOf(row), question).answer]));

/** What a department said to a question of a row, and why. */
export type Reply = {
  readonly question: Asked;
  readonly answer: Answer | undefined;
  readonly reasons: readonly Bilingual[];
};

/** The reason in the officer's own words, where there are any: they are in the language the officer wrote. */
const inWords = ({ code, text }: Reason): Bilingual => (text ? { zh: text, en: text } : reasonText(code));

const answerWords = { approve: '准予 approved', refuse: '不准予 refused' } as const;

/** An answer in both languages, its reasons behind it; nothing where nobody has answered. */
export const replyText = ({ answer, reasons }: Reply): string => {
  const why = reasons.map(({ zh, en }) => (zh === en ? zh : `${zh} ${en}`));
  return answer ? [answerWords[answer], ...why].join('：') : '';
};

/** What this row asked and what was said to it, with the reasons of a refusal. */
export const repliesTo =
  (questions: readonly Asked[]) =>
  (row: Row): readonly Reply[] =>
    row.questions
      .flatMap((asked) => questions.find(({ code }) => code === asked) ?? [])
      .map((question) => {
        const { answer, reasons = [] } = givenTo(groupOf(row), question);
        return { question, answer, reasons: reasons.map(inWords) };
      });

/** The tasks in which people have decided what this row asked. */
export const tasksOf =
  (questions: readonly RowQuestion[]) =>
  (row: ScreenedRow): string[] =>
    questions.flatMap(({ code, taskId }) => (row.questions.includes(code) ? [taskId] : []));
