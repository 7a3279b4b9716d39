import type { Refusal } from '../../shared/refusal.ts';
import type { CreditEntries } from '../record.ts';

/** A case may be 400 KB; what a person adds by hand must still find room. */
const mostBytes = 300_000;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** Whether a further entry finds room in a record, entry after entry. */
export const room = ({ grades, events, bans, annulments, liftings }: CreditEntries) => {
  let bytes = bytesOf([grades, events, bans, annulments, liftings]);
  return (entry: unknown): boolean => {
    const size = bytesOf(entry);
    if (bytes + size > mostBytes) return false;
    bytes += size;
    return true;
  };
};

export const recordFull: Refusal = {
  code: 'CREDIT-RECORD-FULL',
  severity: 'hard',
  at: 'subjectId',
  reason: {
    zh: '该主体的信用记录已满，文件中的记录不再写入。',
    en: 'The record of this subject is full; nothing more is written into it from files.',
  },
  next: {
    zh: '请核对这些行是否同属一个主体；确需登记的，请在主体档案中逐项登记。',
    en: 'Check whether these lines are all of one subject; what must be recorded is recorded in its file, one by one.',
  },
};
