import type { LineOutcome } from '#domain/credit/imports/import-report.ts';
import { recordFull, room } from '#domain/credit/imports/record-full.ts';
import type { CreditRecord } from '#domain/credit/record.ts';
import { isKnown, placeDefects } from '#domain/credit/recorded-otherwise.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { momentOf } from '../../casework/writing.ts';
import { OwnCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import type { Writing } from '../records/record-entry.ts';
import { amended, recordOf, untilUnmoved } from '../records/record-of.ts';
import type { FiledLine, Sending } from './kinds-of-import.ts';

const own: Refusal = {
  code: 'OWN-CASE',
  severity: 'hard',
  reason: { zh: '您是该企业成员，应当回避。', en: 'You belong to this enterprise and must stand aside.' },
  next: { zh: '请由其他同事登记。', en: 'A colleague must record it.' },
};

const refused = ({ line }: FiledLine, refusals: readonly Refusal[]): LineOutcome => ({
  line,
  outcome: 'refused',
  refusals,
});

/** Everything that keeps a line from standing in a record; nothing where it stands there already. */
const whyNot = (
  record: CreditRecord,
  { among, entryIn }: Writing,
  hasRoomFor: ReturnType<typeof room>,
): readonly Refusal[] => {
  const [entry, beside] = [entryIn(record), among(record)];
  if (isKnown(beside, entry)) return [];
  const defects = placeDefects(beside, entry);
  if (defects.length > 0) return defects;
  return hasRoomFor(entry) ? [] : [recordFull];
};

/** Whether the entry is new, or was written by this very sending before it was cut off and began again. */
const isOfThisSending = (record: CreditRecord, { among, entryIn }: Writing, { by, at }: Sending): boolean => {
  const { id } = entryIn(record);
  const there = among(record).find((one) => one.id === id);
  return there === undefined || (there.recordedBy === by && there.recordedAt === at);
};

/** The record with every line that may stand in it, and what became of each. A line that comes again is known by then. */
const withLines = (before: CreditRecord, lines: readonly FiledLine[], sending: Sending) => {
  const told = new Set<string>();
  const hasRoomFor = room(before);
  let record = before;
  const outcomes = lines.map((line): LineOutcome => {
    const writing = line.writing(sending);
    const refusals = whyNot(record, writing, hasRoomFor);
    if (refusals.length > 0) return refused(line, refusals);
    const { id } = writing.entryIn(record);
    const isWritten = !told.has(id) && isOfThisSending(record, writing, sending);
    told.add(id);
    record = writing.add(record);
    return { line: line.line, outcome: isWritten ? 'recorded' : 'known', refusals: [] };
  });
  return { record, outcomes };
};

const entriesOf = ({ grades, events }: CreditRecord) => [...grades, ...events];

/** Records the lines of one subject together, each said what became of it. Called again, it finds them there. */
export const storeLines = async (
  ports: Pick<Ports, 'register' | 'clock'>,
  subjectId: string,
  lines: readonly FiledLine[],
  { recorded, ...sending }: Sending & { readonly recorded: string },
): Promise<LineOutcome[]> => {
  try {
    return await untilUnmoved(async () => {
      const moment = momentOf(ports);
      const before = await recordOf(ports, subjectId, moment);
      const { record, outcomes } = withLines(before, lines, sending);
      const known = new Set(entriesOf(before).map(({ id }) => id));
      const added = entriesOf(record).filter(({ id }) => !known.has(id));
      if (added.length > 0)
        await ports.register.commit({
          ...amended(before, moment, sending.by, {
            entries: record,
            type: recorded,
            data: { entries: added.map(({ id }) => id) },
          }),
          outsider: { person: sending.by, subjectId },
        });
      return outcomes;
    });
  } catch (error) {
    if (error instanceof OwnCase) return lines.map((line) => refused(line, [own]));
    throw error;
  }
};
