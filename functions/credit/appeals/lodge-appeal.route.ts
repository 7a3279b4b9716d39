import * as z from 'zod';
import { start } from '#domain/casework/clock.ts';
import { Appeal } from '#domain/credit/appeal.ts';
import { keptFromAppeal } from '#domain/credit/may-appeal.ts';
import type { CreditEvent } from '#domain/credit/record.ts';
import { nthOf, seriesOf } from '../../casework/series.ts';
import { happened, type Moment, momentOf, taskFor } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Change } from '../../ports.ts';
import { recordOf } from '../records/record-of.ts';
import { documentsNotThere, Said } from './said-by-subject.ts';

const workingDays = 10;

const task = ({ id, subjectId }: Appeal, moment: Moment) =>
  taskFor(
    {
      case: { kind: 'appeal', id },
      step: 'decide',
      round: 1,
      desk: { role: 'lead' },
      subjectId,
      title: { zh: `${subjectId}：信用申诉`, en: `${subjectId}: an appeal against an event` },
      question: {
        zh: '申诉是否成立？成立的，该事项自始不计。登记该事项的人应当回避。',
        en: 'Is it well founded? If so, the event counts on no day. Whoever recorded it stands aside.',
      },
      choices: ['uphold', 'dismiss'],
      clock: start(moment.today, workingDays),
    },
    moment,
  );

/** Whoever recorded the event has had a hand in the case, and decides nothing in it. */
const lodged = (appeal: Appeal, { recordedBy }: CreditEvent, moment: Moment): Change => {
  const ref = { kind: 'appeal', id: appeal.id } as const;
  return {
    cases: [appeal],
    opens: [task(appeal, moment)],
    hands: [
      { case: ref, person: appeal.lodgedBy, step: 'appellant' },
      ...(recordedBy === appeal.lodgedBy ? [] : [{ case: ref, person: recordedBy, step: 'record' }]),
    ],
    events: [happened('AppealLodged', moment, appeal.lodgedBy, appeal, { data: { event: appeal.eventId } })],
  };
};

/** Appeals against an event of the record, one appeal at a time. The same appeal sent twice is lodged once. */
export const lodgeAppeal = route(
  {
    id: 'lodgeAppeal',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/credit/events/{eventId}/appeals',
    who: 'member',
    summary: { zh: '提出信用申诉', en: 'Appeal against an event of the credit record' },
    params: z.object({ subjectId: z.string(), eventId: z.string() }),
    body: Said,
    answer: Appeal,
    status: 201,
  },
  async (ports, { params: { subjectId, eventId }, body, actor: { person } }) => {
    const moment = momentOf(ports);
    const record = await recordOf(ports, subjectId, moment);
    const event = record.events.find(({ id }) => id === eventId);
    if (!event) return notFound('该信用事项', 'event');
    const before = await seriesOf(ports, 'appeal', eventId);
    const latest = before.at(-1);
    if (latest?.status === 'lodged' && latest.statement === body.statement) return latest;
    const kept = keptFromAppeal(record, before, eventId);
    if (kept.length > 0) return new Refused(409, kept);
    const missing = await documentsNotThere(ports, subjectId, body.documents);
    if (missing) return missing;
    const appeal: Appeal = {
      ...body,
      kind: 'appeal',
      id: nthOf(eventId, before.length + 1),
      version: 1,
      status: 'lodged',
      openedAt: moment.now,
      changedAt: moment.now,
      subjectId,
      eventId,
      lodgedBy: person,
      lodgedOn: moment.today,
    };
    await ports.register.commit(lodged(appeal, event, moment));
    return appeal;
  },
);
