import { describe, expect, it } from 'vitest';
import { causeText } from '#domain/positive-list/book/cause-text.ts';
import { type LateEntry, lateEntry, lateEntryId } from '#domain/positive-list/book/late-entry.ts';

const title = { zh: '清单', en: 'The list' };
const list = (version: string, id = 'national') => ({ id, version, title });
const counts = { rows: 2, passed: 1, refused: 1, referred: 0, defective: 0 };
const filed = { id: 'f1', fileName: '商品.csv', list: list('2016'), counts };

const late: LateEntry = {
  kind: 'late-entry',
  list: 'national',
  version: '2026',
  title,
  filingId: 'f1',
  fileName: '商品.csv',
  judgedBy: '2016',
};

describe('goods that enter the book', () => {
  it('under the version they were judged by are not held anew', () => {
    expect(lateEntry(filed, list('2016'))).toBeUndefined();
  });

  it('under another version are held against that one', () => {
    expect(lateEntry(filed, list('2026'))).toEqual(late);
  });

  it('under another list are held against it, though its version is called the same', () => {
    expect(lateEntry(filed, list('2016', 'zone'))).toMatchObject({ list: 'zone', version: '2016' });
  });

  it('are held against the first version there is, where none was in force when they were submitted', () => {
    const { judgedBy: _, ...cause } = late;
    expect(lateEntry({ ...filed, list: undefined }, list('2026'))).toEqual(cause);
  });

  it('are left alone where no version is in force: there is nothing to hold them against', () => {
    expect(lateEntry(filed, undefined)).toBeUndefined();
  });

  it('are none where nothing has passed', () => {
    expect(lateEntry({ ...filed, counts: { ...counts, passed: 0 } }, list('2026'))).toBeUndefined();
  });
});

describe('their re-screening', () => {
  it('is one for each version and goods filing', () => {
    const ids = [late, { ...late, version: '2027' }, { ...late, filingId: 'f2' }].map(lateEntryId);
    expect(ids).toEqual(['national-2026-f1', 'national-2027-f1', 'national-2026-f2']);
  });

  it('says of which file they are, and which version had taken effect', () => {
    expect(causeText(late).zh).toBe('“商品.csv”的商品入册时，清单 2026 已经生效');
  });
});
