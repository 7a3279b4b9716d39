import { withGrade } from '#domain/credit/add-entry.ts';
import { type GradeLine, gradeEntryOf } from '#domain/credit/imports/grade-line.ts';
import type { LineOutcome } from '#domain/credit/imports/import-report.ts';
import type { CreditRecord, GradeEntry } from '#domain/credit/record.ts';
import { isKnown, placeDefects } from '#domain/credit/recorded-otherwise.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { momentOf } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { gradeId } from '../records/entry-id.ts';
import { amended, recordOf, untilUnmoved } from '../records/record-of.ts';

/** By whose hand grades are recorded, and the instant under which all of one sending stand. */
export type Sending = { readonly by: string; readonly at: string };

type Readers = Pick<Ports, 'register' | 'clock'>;

const isOfThisSending = (record: CreditRecord, { id }: GradeEntry, { by, at }: Sending): boolean =>
  record.grades.some((one) => one.id === id && one.recordedBy === by && one.recordedAt === at);

/** What becomes of one grade in a record that may hold it already; what this very sending wrote counts as written. */
const outcomeIn = (record: CreditRecord, entry: GradeEntry, sending: Sending): LineOutcome['outcome'] => {
  if (!isKnown(record.grades, entry)) return 'recorded';
  return isOfThisSending(record, entry, sending) ? 'recorded' : 'known';
};

const own: Refusal = {
  code: 'OWN-CASE',
  severity: 'hard',
  reason: { zh: '您是该企业成员，应当回避。', en: 'You belong to this enterprise and must stand aside.' },
  next: { zh: '请由其他同事登记。', en: 'A colleague must record it.' },
};

/** Records the grades of one subject together, each said what became of it. Called again, it finds them there. */
export const storeLines = (
  ports: Readers,
  subjectId: string,
  lines: readonly GradeLine[],
  sending: Sending,
  standsAside: boolean,
): Promise<LineOutcome[]> => {
  if (standsAside)
    return Promise.resolve(
      lines.map((grade) => ({ line: grade.line, grade, outcome: 'refused', refusals: [own] })),
    );
  return untilUnmoved(async () => {
    const moment = momentOf(ports);
    let record = await recordOf(ports, subjectId, moment);
    const read = record;
    const outcomes = lines.map((grade): LineOutcome => {
      const entry = gradeEntryOf(grade, { id: gradeId(subjectId, grade), ...sending });
      const refusals = placeDefects(record.grades, entry);
      if (refusals.length > 0) return { line: grade.line, grade, outcome: 'refused', refusals };
      const outcome = outcomeIn(record, entry, sending);
      record = withGrade(record, entry);
      return { line: grade.line, grade, outcome, refusals: [] };
    });
    const added = record.grades.slice(read.grades.length);
    if (added.length > 0)
      await ports.register.commit(
        amended(read, moment, sending.by, {
          entries: record,
          type: 'GradesRecorded',
          data: { entries: added.map(({ id }) => id) },
        }),
      );
    return outcomes;
  });
};
