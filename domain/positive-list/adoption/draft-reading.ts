import * as z from 'zod';
import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { TariffLine } from '../../shared/hs-code.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { ListEntry } from '../lists/list.ts';
import { Reading } from '../lists/reading.ts';
import { saysNothing, splitRemark } from '../remark/split.ts';

/** What a steward says that the remark of an entry means, with the remark that was read. */
export const DraftReading = z.object({
  tariff: TariffLine,
  name: z.string(),
  remark: z.string(),
  reading: Reading,
});
export type DraftReading = Readonly<z.infer<typeof DraftReading>>;

type Entry = Pick<ListEntry, 'tariff' | 'name'>;

const isSameEntry = (a: Entry, b: Entry): boolean => a.tariff === b.tariff && a.name === b.name;

/** A reading is of these words and no others: where the remark is published otherwise, it is not read so. */
const isOf = (entry: ListEntry, one: DraftReading): boolean =>
  isSameEntry(entry, one) && entry.remark === one.remark;

/** The entries, each read as a steward has said, where one has. */
export const withReadings = (
  entries: readonly ListEntry[],
  readings: readonly DraftReading[],
): readonly ListEntry[] =>
  readings.length === 0
    ? entries
    : entries.map((entry) => {
        const said = readings.find((one) => isOf(entry, one));
        return said ? { ...entry, reading: said.reading } : entry;
      });

/** What was said of entries or remarks that are in the table no more. */
const lost = (entries: readonly ListEntry[], readings: readonly DraftReading[]): readonly DraftReading[] =>
  readings.filter((one) => !entries.some((entry) => isOf(entry, one)));

const lostReading = ({ tariff, name, remark }: DraftReading): Refusal => ({
  code: 'LIST-READING-LOST',
  severity: 'warning',
  at: tariff,
  found: `${tariff} ${name}`.slice(0, 64),
  expected: { zh: remark.slice(0, 64), en: remark.slice(0, 64) },
  reason: {
    zh: '导入的清单中已没有该条目或该备注，原备注认定不再适用。',
    en: 'The table has this entry, or this remark, no more: how it was to be read no longer applies.',
  },
  next: {
    zh: '请核对该条目；备注有变动的，请重新认定。',
    en: 'Look at the entry; where its remark changed, say anew how it is to be read.',
  },
});

export const lostReadings = (
  entries: readonly ListEntry[],
  readings: readonly DraftReading[],
): readonly Refusal[] => lost(entries, readings).map(lostReading);

const noSuchEntry = ({ tariff, name }: Entry): Refusal => ({
  code: 'LIST-ENTRY-UNKNOWN',
  severity: 'hard',
  at: 'name',
  found: `${tariff} ${name}`.slice(0, 64),
  expected: { zh: '该版本的条目', en: 'an entry of this version' },
  reason: { zh: '该版本没有这一条目。', en: 'The version has no such entry.' },
  next: { zh: '请刷新页面后重新选择条目。', en: 'Load the page anew and choose the entry again.' },
});

const nothingToRead = ({ tariff, name }: Entry): Refusal => ({
  code: 'LIST-REMARK-BLANK',
  severity: 'hard',
  at: 'name',
  found: `${tariff} ${name}`.slice(0, 64),
  expected: { zh: '有备注的条目', en: 'an entry with a remark' },
  reason: { zh: '该条目没有备注，无可认定。', en: 'The entry has no remark: there is nothing to read.' },
  next: {
    zh: '公布的清单有备注的，请改正文件后重新上传。',
    en: 'If the published list has one, correct the file and upload it again.',
  },
});

/** The readings with this one of an entry among them, or without any where the machine shall read it again. */
export const readAs = (
  entries: readonly ListEntry[],
  before: readonly DraftReading[],
  asked: Entry,
  reading: Reading | undefined,
): Checked<readonly DraftReading[]> => {
  const entry = entries.find((one) => isSameEntry(one, asked));
  if (!entry) return refused(noSuchEntry(asked));
  const { tariff, name, remark } = entry;
  if (splitRemark(remark).every(saysNothing)) return refused(nothingToRead(entry));
  const others = before.filter((one) => !isSameEntry(one, entry));
  return accepted(reading ? [...others, { tariff, name, remark, reading }] : others);
};
