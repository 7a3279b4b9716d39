import { withEvent, withGrade } from '#domain/credit/add-entry.ts';
import type { CreditEvent, CreditRecord, GradeEntry } from '#domain/credit/record.ts';
import { asFixed, isKnown, placeDefects } from '#domain/credit/recorded-otherwise.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';
import { amended, recordOf, untilUnmoved } from './record-of.ts';

type Entry = GradeEntry | CreditEvent;

/** What is written, beside which entries it will stand, and how it is added. */
export type Writing = {
  readonly among: (record: CreditRecord) => readonly Entry[];
  readonly entryIn: (record: CreditRecord) => Entry;
  readonly add: (record: CreditRecord) => CreditRecord;
  readonly type: string;
  readonly data: Record<string, unknown>;
};

export const writingGrade = (entry: GradeEntry): Writing => ({
  among: ({ grades }) => grades,
  entryIn: () => entry,
  add: (record) => withGrade(record, entry),
  type: 'GradeRecorded',
  data: { entry: entry.id, scheme: entry.scheme, grade: entry.grade, from: entry.from },
});

/** `weight` is what was said of it; without, the event counts for what its kind says. */
export const writingEvent = (entry: CreditEvent, weight: number | undefined): Writing => {
  const entryIn = ({ events }: CreditRecord) => asFixed(entry, weight, events);
  return {
    among: ({ events }) => events,
    entryIn,
    add: (record) => withEvent(record, entryIn(record)),
    type: 'CreditEventRecorded',
    data: { entry: entry.id, kind: entry.kind, polarity: entry.polarity, on: entry.on },
  };
};

/** Writes one entry into a record, by the hand of somebody who does not belong to the subject. Sent twice, it is one. */
export const recordEntry = (
  ports: Pick<Ports, 'register' | 'clock'>,
  subjectId: string,
  person: string,
  { among, entryIn, add, type, data }: Writing,
): Promise<CreditRecord | Refused> =>
  untilUnmoved(async () => {
    const moment = momentOf(ports);
    const record = await recordOf(ports, subjectId, moment);
    const entry = entryIn(record);
    if (isKnown(among(record), entry)) return record;
    const defects = placeDefects(among(record), entry);
    if (defects.length > 0) return new Refused(409, defects);
    await ports.register.commit({
      ...amended(record, moment, person, { entries: add(record), type, data }),
      outsider: { person, subjectId },
    });
    return recordOf(ports, subjectId, moment);
  });
