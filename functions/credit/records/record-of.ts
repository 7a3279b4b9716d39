import { type CreditEntries, type CreditRecord, noEntries } from '#domain/credit/record.ts';
import { changed, happened, type Moment } from '../../casework/writing.ts';
import { CaseMoved } from '../../errors.ts';
import type { Change, Ports } from '../../ports.ts';

/** A record that nobody has written in yet. It becomes a case with its first entry. */
const unwritten = (subjectId: string, { now }: Moment): CreditRecord => ({
  ...noEntries,
  kind: 'credit-record',
  id: subjectId,
  version: 0,
  status: 'kept',
  openedAt: now,
  changedAt: now,
  subjectId,
});

export const recordOf = async (
  { register }: Pick<Ports, 'register'>,
  subjectId: string,
  moment: Moment,
): Promise<CreditRecord> => (await register.get('credit-record', subjectId)) ?? unwritten(subjectId, moment);

export type Amendment = {
  readonly entries: CreditEntries;
  readonly type: string;
  readonly data: Record<string, unknown>;
};

/** The record with further entries, and the event that says so. */
export const amended = (
  record: CreditRecord,
  moment: Moment,
  by: string,
  { entries: { grades, events, bans, annulments, liftings }, type, data }: Amendment,
): Required<Pick<Change, 'cases' | 'events'>> => {
  const after = changed(record, moment, { grades, events, bans, annulments, liftings });
  return { cases: [after], events: [happened(type, moment, by, after, { data })] };
};

const attempts = 5;

/** Somebody else wrote in the same record: read it again, and go on from there. */
export const untilUnmoved = async <T>(work: () => Promise<T>, attempt = 1): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CaseMoved) || attempt === attempts) throw error;
    return untilUnmoved(work, attempt + 1);
  }
};
