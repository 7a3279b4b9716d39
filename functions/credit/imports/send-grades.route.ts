import * as z from 'zod';
import { gradeLineReader } from '#domain/credit/imports/grade-file.ts';
import { contradictions, type GradeLine } from '#domain/credit/imports/grade-line.ts';
import type { LineOutcome } from '#domain/credit/imports/import-report.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { termsToRecordBy } from '../records/record-keeper.ts';
import { storeLines } from './store-lines.ts';

/** The same columns as in a file, under the names that a program gives them. */
const Entry = z.object({
  subjectId: z.string().max(60),
  scheme: z.string().max(60),
  grade: z.string().max(60),
  from: z.string().max(20),
  to: z.string().max(20).optional(),
  document: z.string().max(120),
});

/** What an answer within its time can hold; what is more comes as a file, or as further calls. */
const mostEntries = 200;

const Outcome = z.object({
  /** The place in what was sent, the first being 1. */
  line: z.int(),
  outcome: z.enum(['recorded', 'known', 'refused']),
  refusals: z.array(Refusal),
});

type Read = { readonly good: readonly GradeLine[]; readonly bad: readonly LineOutcome[] };

const readAll = (
  entries: readonly z.output<typeof Entry>[],
  readLine: ReturnType<typeof gradeLineReader>,
): Read => {
  const contradicted = contradictions();
  const read = entries.map(({ to, ...entry }, n) => {
    const one = readLine(n + 1, { ...entry, ...(to === undefined ? {} : { to }) });
    const twice = one.ok ? contradicted(one.value) : [];
    return { line: n + 1, one, refusals: one.ok ? twice : one.refusals };
  });
  return {
    good: read.flatMap(({ one, refusals }) => (one.ok && refusals.length === 0 ? [one.value] : [])),
    bad: read.flatMap(({ line, refusals }) =>
      refusals.length > 0 ? [{ line, outcome: 'refused' as const, refusals }] : [],
    ),
  };
};

/** Grades from another system: each recorded, known or refused by itself, exactly as a line of a file would be. */
export const sendGrades = route(
  {
    id: 'sendGrades',
    method: 'POST',
    path: '/api/officer/credit/grades',
    who: ['lead'],
    summary: { zh: '以接口登记信用等级', en: 'Send grades from another system' },
    body: z.object({ entries: z.array(Entry).min(1).max(mostEntries) }),
    answer: z.object({ outcomes: z.array(Outcome) }),
  },
  async (ports, { body: { entries }, actor }) => {
    const { now, today } = momentOf(ports);
    const terms = await termsToRecordBy(ports, actor, today);
    if (terms instanceof Refused) return terms;
    const { good, bad } = readAll(entries, gradeLineReader(terms));
    const sending = { by: actor.person, at: now };
    const stored = await Promise.all(
      [...Map.groupBy(good, ({ subjectId }) => subjectId)].map(([subjectId, lines]) => {
        const own = actor.memberships.some((one) => one.subjectId === subjectId);
        return storeLines(ports, subjectId, lines, sending, own);
      }),
    );
    const outcomes = [...stored.flat(), ...bad].toSorted((a, b) => a.line - b.line);
    return {
      outcomes: outcomes.map(({ line, outcome, refusals }) => ({ line, outcome, refusals: [...refusals] })),
    };
  },
);
