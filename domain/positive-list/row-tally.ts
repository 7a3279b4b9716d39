import type { Refusal } from '../shared/refusal.ts';
import type { RowCounts } from './goods-filing.ts';
import { Question } from './question.ts';
import type { RowOutcome, ScreenedRow } from './screened-row.ts';

/** Rows shown to the officer for each question, and findings kept on the case; the result file holds all. */
const samplesAtMost = 200;
export const findingsAtMost = 20;

/** What is counted while the rows go by, none of which are kept. */
export type Tally = {
  readonly counts: RowCounts;
  /** Questions raised, in the order an officer reads them. */
  readonly raised: readonly {
    readonly question: Question;
    readonly rows: number;
    readonly samples: readonly ScreenedRow[];
  }[];
  readonly findings: readonly Refusal[];
  readonly findingCount: number;
};

const none = (): Record<RowOutcome, number> => ({ passed: 0, refused: 0, referred: 0, defective: 0 });

const stops = ({ severity }: Refusal) => severity === 'hard';

export const rowTally = () => {
  const counts = none();
  const raised = new Map<Question, { rows: number; samples: ScreenedRow[] }>();
  const findings: Refusal[] = [];
  let findingCount = 0;

  const ask = (question: Question, row: ScreenedRow) => {
    const asked = raised.get(question) ?? { rows: 0, samples: [] };
    asked.rows += 1;
    if (asked.samples.length < samplesAtMost) asked.samples.push(row);
    raised.set(question, asked);
  };

  return {
    add: (row: ScreenedRow): void => {
      counts[row.outcome] += 1;
      const hard = row.findings.filter(stops);
      findingCount += hard.length;
      findings.push(...hard.slice(0, findingsAtMost - findings.length));
      for (const question of row.questions) ask(question, row);
    },
    total: (): Tally => ({
      counts: { rows: counts.passed + counts.refused + counts.referred + counts.defective, ...counts },
      raised: Question.options.flatMap((question) => {
        const asked = raised.get(question);
        return asked ? [{ question, ...asked }] : [];
      }),
      findings,
      findingCount,
    }),
  };
};
