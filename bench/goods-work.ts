import { rounded } from './measure.ts';

/** Memory of each function as it is deployed, GB, and what its own time is spent on. */
export const steps = {
  SplitGoods: { gb: 1.769, work: 'parse' },
  ScreenPiece: { gb: 1.769, work: 'screen' },
  GatherGoods: { gb: 1.024, work: 'screen' },
  SettleGoods: { gb: 0.512, work: 'answer' },
  EnterPiece: { gb: 1.769, work: 'answer' },
  JoinGoods: { gb: 1.024, work: 'answer' },
  RescreenPiece: { gb: 1.769, work: 'screen' },
  ReportRescreening: { gb: 1.024, work: 'answer' },
} as const;
export type Step = keyof typeof steps;

type Work = (typeof steps)[Step]['work'] | 'store';

/**
 * Wall seconds by what they are spent on, measured inside the functions. Store: while a table or a file is read or
 * written. All the rest is the function's own: parse (the CSV, its cells, the keys), screen (rows against lists, credit
 * and risk), answer (what people said to each row, and the lines of the files).
 */
export const workTally = () => {
  let spent: Record<Work, number> = { parse: 0, screen: 0, answer: 0, store: 0 };
  return {
    add: (step: Step, seconds: number, storing: number): void => {
      spent[steps[step].work] += seconds - storing;
      spent.store += storing;
    },
    /** Since it was last taken. */
    take: () => {
      const taken = Object.entries(spent).map(([work, seconds]) => [work, rounded(seconds, 2)] as const);
      spent = { parse: 0, screen: 0, answer: 0, store: 0 };
      return Object.fromEntries(taken);
    },
  };
};
