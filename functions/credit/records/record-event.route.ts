import * as z from 'zod';
import { eventDefects } from '#domain/credit/check-entry.ts';
import { eventKindOf } from '#domain/credit/credit-terms.ts';
import { CreditRecord } from '#domain/credit/record.ts';
import { Day } from '#domain/shared/day.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { CreditPath, entryFields, subjectToRecord } from './credit-path.ts';
import { eventId } from './entry-id.ts';
import { recordEntry, writingEvent } from './record-entry.ts';
import { termsToRecordBy } from './record-keeper.ts';

/** Records something that the subject did, of a kind that the catalogue has. */
export const recordEvent = route(
  {
    id: 'recordCreditEvent',
    method: 'POST',
    path: '/api/officer/subjects/{id}/credit/events',
    who: ['lead'],
    summary: { zh: '登记信用事项', en: 'Record an event in a credit record' },
    params: CreditPath,
    body: z.object({
      kind: z.string().max(60),
      on: Day,
      weight: z.int().positive().max(100).optional(),
      remark: z.string().max(500).optional(),
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
    const kind = eventKindOf(terms, body.kind);
    const defects = eventDefects(body, terms, today);
    if (!kind || defects.length > 0) return new Refused(422, defects);
    const { polarity, weight } = kind;
    const entry = {
      ...body,
      polarity,
      weight: body.weight ?? weight,
      id: eventId(id, body),
      recordedBy: actor.person,
      recordedAt: now,
    };
    return recordEntry(ports, id, actor.person, writingEvent(entry, body.weight));
  },
);
