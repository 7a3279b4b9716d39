import * as z from 'zod';
import { readGrade } from '#domain/credit/check-grade.ts';
import { CreditRecord } from '#domain/credit/record.ts';
import { Day } from '#domain/shared/day.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { CreditPath, entryFields, subjectToRecord } from './credit-path.ts';
import { gradeId } from './entry-id.ts';
import { recordEntry, writingGrade } from './record-entry.ts';
import { termsToRecordBy } from './record-keeper.ts';

/** Records a grade that an authority gave. The same grade sent twice is recorded once. */
export const recordGrade = route(
  {
    id: 'recordGrade',
    method: 'POST',
    path: '/api/officer/subjects/{id}/credit/grades',
    who: ['lead'],
    summary: { zh: '登记信用等级', en: 'Record a credit grade' },
    params: CreditPath,
    body: z.object({
      scheme: z.string().max(60),
      grade: z.string().max(60),
      from: Day,
      to: Day.optional(),
      ...entryFields,
    }),
    answer: CreditRecord,
  },
  async (ports, { params: { id }, body, actor }) => {
    const { now, today } = momentOf(ports);
    const terms = await termsToRecordBy(ports, actor, today);
    if (terms instanceof Refused) return terms;
    const subject = await subjectToRecord(ports, id);
    if (subject instanceof Refused) return subject;
    const read = readGrade(terms, body);
    if (!read.ok) return new Refused(422, read.refusals);
    const stated = { ...body, ...read.value };
    const entry = { ...stated, id: gradeId(id, stated), recordedBy: actor.person, recordedAt: now };
    return recordEntry(ports, id, actor.person, writingGrade(entry));
  },
);
