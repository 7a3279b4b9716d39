import { withEvent, withGrade } from '#domain/credit/add-entry.ts';
import type { CreditEvent, CreditRecord, GradeEntry } from '#domain/credit/record.ts';
import { isKnown, placeDefects } from '#domain/credit/recorded-otherwise.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';
import { amended, recordOf, untilUnmoved } from './record-of.ts';

/** What is written, beside which entries it will stand, and how it is added. */
type Writing = {
  readonly entry: GradeEntry | CreditEvent;
  readonly among: (record: CreditRecord) => readonly (GradeEntry | CreditEvent)[];
  readonly add: (record: CreditRecord) => CreditRecord;
  readonly type: string;
  readonly data: Record<string, unknown>;
};

export const writingGrade = (entry: GradeEntry): Writing => ({
  entry,
  among: ({ grades }) => grades,
  add: (record) => withGrade(record, entry),
  type: 'GradeRecorded',
  data: { entry: entry.id, scheme: entry.scheme, grade: entry.grade, from: entry.from },
});

export const writingEvent = (entry: CreditEvent): Writing => ({
  entry,
  among: ({ events }) => events,
  add: (record) => withEvent(record, entry),
  type: 'CreditEventRecorded',
  data: { entry: entry.id, kind: entry.kind, polarity: entry.polarity, on: entry.on },
});

/** Writes one entry into a record, by the hand of somebody who does not belong to the subject. Sent twice, it is one. */
export const recordEntry = (
  ports: Pick<Ports, 'register' | 'clock'>,
  subjectId: string,
  person: string,
  { entry, among, add, type, data }: Writing,
): Promise<CreditRecord | Refused> =>
  untilUnmoved(async () => {
    const moment = momentOf(ports);
    const record = await recordOf(ports, subjectId, moment);
    if (isKnown(among(record), entry)) return record;
    const defects = placeDefects(among(record), entry);
    if (defects.length > 0) return new Refused(409, defects);
    await ports.register.commit({
      ...amended(record, moment, person, { entries: add(record), type, data }),
      outsider: { person, subjectId },
    });
    return recordOf(ports, subjectId, moment);
  });
