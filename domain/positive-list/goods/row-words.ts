import { type GoodsFiling, isDecided } from './goods-filing.ts';
import type { ScreenedRow, Words } from './screened-row.ts';
import { wordOn } from './word.ts';

const tariffOf = ({ goods }: ScreenedRow): string | undefined => goods?.hsCode.slice(0, 8);

type Filed = Pick<GoodsFiling, 'status' | 'questions'>;

/** What was said of this row, by what was asked; nothing before every question is decided. */
export const wordsOn =
  (filing: Filed) =>
  (row: ScreenedRow): Words => {
    if (!isDecided(filing)) return {};
    const asked = filing.questions.filter(({ code }) => row.questions.includes(code));
    return Object.fromEntries(asked.map((question) => [question.code, wordOn(question, tariffOf(row))]));
  };

/** The tasks in which people have decided what this row asked. */
export const tasksOf = (row: ScreenedRow, words: Words): string[] =>
  row.questions.flatMap((question) => words[question]?.taskIds ?? []);
