import type { Bilingual } from '../../shared/bilingual.ts';
import { Question, questions } from './question.ts';
import type { Screening } from './screen.ts';

/** One question to a person, about every line that raises it. */
export type GoodsQuestion = {
  readonly question: Question;
  readonly title: Bilingual;
  readonly lines: readonly number[];
};

export type ScreenedLine = { readonly line: number; readonly screening: Screening };

const asksOf = ({ screening }: ScreenedLine): readonly Question[] =>
  screening.outcome === 'referred' ? screening.questions : [];

/** One task per reason, not per row. */
export const groupByQuestion = (screened: readonly ScreenedLine[]): readonly GoodsQuestion[] =>
  Question.options.flatMap((question): GoodsQuestion[] => {
    const lines = screened.filter((one) => asksOf(one).includes(question)).map(({ line }) => line);
    return lines.length === 0 ? [] : [{ question, title: questions[question], lines }];
  });
