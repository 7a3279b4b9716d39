import { describe, expect, it } from 'vitest';
import { causeText } from '#domain/positive-list/book/cause-text.ts';
import {
  type LateEntry,
  lateEntry,
  lateEntryId,
  type NamedRecall,
  recallsOn,
} from '#domain/positive-list/book/late-entry.ts';
import type { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { day } from '#domain/shared/day.ts';

const title = { zh: '清单', en: 'The list' };
const list = (version: string, id = 'national') => ({ id, version, title });
const counts = { rows: 2, passed: 1, refused: 1, referred: 0, defective: 0 };
const submittedAt = '2026-03-02T01:00:00.000Z';
const filed = {
  id: 'f1',
  fileName: '商品.csv',
  lists: [list('2016'), list('demo', 'zone')],
  counts,
  submittedAt,
};
const recall: NamedRecall = { id: 'recall-1', brand: '草原', words: '菌落超标', wasWeighed: false };

const late: LateEntry = {
  kind: 'late-entry',
  filingId: 'f1',
  fileName: '商品.csv',
  lists: [{ list: 'national', version: '2026', title, judgedBy: '2016' }],
  recalls: [],
};

describe('goods that enter the book', () => {
  it('under the versions they were judged by are not held anew', () => {
    expect(lateEntry(filed, [list('2016'), list('demo', 'zone')], [])).toBeUndefined();
  });

  it('under another version are held against that one', () => {
    expect(lateEntry(filed, [list('2026'), list('demo', 'zone')], [])).toEqual(late);
  });

  it('under another version of the supervision list are held against it', () => {
    const { lists } = lateEntry(filed, [list('2016'), list('demo-2', 'zone')], []) ?? {};
    expect(lists).toEqual([{ list: 'zone', version: 'demo-2', title, judgedBy: 'demo' }]);
  });

  it('under several are held against all of them at once', () => {
    const { lists } = lateEntry(filed, [list('2026'), list('demo-2', 'zone')], []) ?? {};
    expect(lists?.map(({ list: id }) => id)).toEqual(['national', 'zone']);
  });

  it('are held against the first version there is, where none was in force when they were submitted', () => {
    const first = lateEntry({ ...filed, lists: [] }, [list('2026')], []);
    expect(first?.lists).toEqual([{ list: 'national', version: '2026', title }]);
  });

  it('of a file that names the one list are compared by that', () => {
    const { lists: _, ...before } = filed;
    expect(lateEntry({ ...before, list: list('2016') }, [list('2016')], [])).toBeUndefined();
  });

  it('are held against a recall that names them, whatever the lists', () => {
    expect(lateEntry(filed, [list('2016')], [recall])).toMatchObject({ lists: [], recalls: [recall] });
  });

  it('are left alone where no version is in force: there is nothing to hold them against', () => {
    expect(lateEntry(filed, [], [])).toBeUndefined();
  });

  it('are none where nothing has passed', () => {
    const nothing = { ...filed, counts: { ...counts, passed: 0 } };
    expect(lateEntry(nothing, [list('2026')], [recall])).toBeUndefined();
  });
});

const aRecall = (but: Partial<Rescreening> = {}): Rescreening => ({
  kind: 'rescreening',
  id: 'recall-1',
  version: 1,
  status: 'closed',
  openedAt: submittedAt,
  changedAt: submittedAt,
  cause: { kind: 'recall', brand: '草原', words: '菌落超标' },
  day: day('2026-03-03'),
  startedBy: 'lead',
  startedAt: '2026-03-03T01:00:00.000Z',
  reviews: [],
  ...but,
});

describe('a recall finds goods that enter after it has run', () => {
  const on = day('2026-03-04');

  it('as long as it is in force, whether its own goods are decided or not', () => {
    for (const status of ['started', 'under-review', 'closed'] as const)
      expect(recallsOn(filed, [aRecall({ status })])).toEqual([recall]);
  });

  it('and not once it is lifted, or over', () => {
    const lifted = { on, by: 'lead', words: '误发' };
    expect(recallsOn(filed, [aRecall({ lifted }), aRecall({ overOn: on })])).toEqual([]);
  });

  it('and a version that took effect is none', () => {
    const cause = { kind: 'list', list: 'national', version: '2026', title } as const;
    expect(recallsOn(filed, [aRecall({ cause })])).toEqual([]);
  });

  it('and says whether it was there before the file', () => {
    const [before] = recallsOn(filed, [aRecall({ startedAt: '2026-03-01T01:00:00.000Z' })]);
    expect(before?.wasWeighed).toBe(true);
  });
});

describe('their re-screening', () => {
  it('is one for each goods filing', () => {
    expect([late, { ...late, filingId: 'f2' }].map(lateEntryId)).toEqual(['late-f1', 'late-f2']);
  });

  it('says of which file they are, which list took effect, and what is recalled', () => {
    expect(causeText({ ...late, recalls: [recall] })).toEqual({
      zh: '“商品.csv”的商品入册前，清单 2026 生效；召回：菌落超标',
      en: 'before the goods of “商品.csv” entered the book: The list 2026 took effect; a recall: 菌落超标',
    });
  });
});
