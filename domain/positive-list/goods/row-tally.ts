import * as z from 'zod';
import type { Refusal } from '../../shared/refusal.ts';
import { CountedFinding, countedFindings } from './counted-finding.ts';
import { RowCounts } from './goods-filing.ts';
import { Question } from './question.ts';
import { ScreenedRow } from './screened-row.ts';

/** Rows shown to the officer for each question, and kinds of findings kept on the case; the result file holds all. */
const samplesAtMost = 200;
export const findingsAtMost = 20;

const Raised = z.object({
  question: Question,
  rows: z.int().positive(),
  samples: z.array(ScreenedRow),
  /** How many rows of each tariff line. */
  groups: z.record(z.string(), z.int().positive()),
});
type Raised = z.infer<typeof Raised>;

/** What is counted while the rows go by, none of which are kept; questions in the order an officer reads them. */
export const Tally = z.object({
  counts: RowCounts,
  raised: z.array(Raised),
  findings: z.array(CountedFinding),
  findingCount: z.int().nonnegative(),
});
export type Tally = z.infer<typeof Tally>;

export const noRows: RowCounts = { rows: 0, passed: 0, refused: 0, referred: 0, defective: 0 };

export const addedCounts = (a: RowCounts, b: RowCounts): RowCounts => ({
  rows: a.rows + b.rows,
  passed: a.passed + b.passed,
  refused: a.refused + b.refused,
  referred: a.referred + b.referred,
  defective: a.defective + b.defective,
});

const stops = ({ severity }: Refusal) => severity === 'hard';

const tariffOf = ({ goods }: ScreenedRow) => goods?.hsCode.slice(0, 8) ?? '';

const oneRow = (row: ScreenedRow): Tally => {
  const findings = row.findings.filter(stops);
  return {
    counts: { ...noRows, rows: 1, [row.outcome]: 1 },
    raised: row.questions.map((question) => ({
      question,
      rows: 1,
      samples: [row],
      groups: { [tariffOf(row)]: 1 },
    })),
    findings,
    findingCount: findings.length,
  };
};

/** Adds up tallies of rows, or of pieces, in the order in which they stand in the file. */
export const rowTally = () => {
  let counts = noRows;
  const raised = new Map<Question, Raised>();
  const findings = countedFindings(findingsAtMost);
  let findingCount = 0;

  const raise = ({ question, rows, samples, groups }: Raised) => {
    const asked = raised.get(question) ?? { question, rows: 0, samples: [], groups: {} };
    asked.rows += rows;
    asked.samples.push(...samples.slice(0, samplesAtMost - asked.samples.length));
    for (const [group, n] of Object.entries(groups)) asked.groups[group] = (asked.groups[group] ?? 0) + n;
    raised.set(question, asked);
  };

  const absorb = (tally: Tally): void => {
    counts = addedCounts(counts, tally.counts);
    findingCount += tally.findingCount;
    for (const one of tally.findings) findings.add(one);
    for (const one of tally.raised) raise(one);
  };

  return {
    absorb,
    add: (row: ScreenedRow): void => absorb(oneRow(row)),
    total: (): Tally => ({
      counts,
      raised: Question.options.flatMap((question) => raised.get(question) ?? []),
      findings: findings.all(),
      findingCount,
    }),
  };
};
