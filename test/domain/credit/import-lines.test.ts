import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Imported } from '#domain/credit/imports/credit-import.ts';
import { eventColumns } from '#domain/credit/imports/event-columns.ts';
import { eventReader } from '#domain/credit/imports/event-file.ts';
import { eventEntryOf } from '#domain/credit/imports/event-line.ts';
import { gradeColumns } from '#domain/credit/imports/grade-columns.ts';
import { gradeReader } from '#domain/credit/imports/grade-file.ts';
import { gradeEntryOf } from '#domain/credit/imports/grade-line.ts';
import { importColumns } from '#domain/credit/imports/import-columns.ts';
import { reportOf } from '#domain/credit/imports/import-report.ts';
import { CreditEvent, GradeEntry } from '#domain/credit/record.ts';
import { day } from '#domain/shared/day.ts';
import { readHeader } from '#domain/shared/read-table.ts';
import { shippedTerms as terms } from './shipped-terms.ts';

const header = ['依据文号', '截止日期', '信用等级', '体系', '生效日期', '统一社会信用代码'];
const reader = (names: readonly string[] = header) => {
  const layout = readHeader(gradeColumns, names);
  if (!layout.ok) throw new Error(JSON.stringify(layout.refusals));
  return gradeReader(terms, layout.value);
};

const good = {
  document: '满关信〔2026〕3号',
  to: '',
  grade: '失信企业',
  scheme: '海关',
  from: '2026/5/1',
  subjectId: '91150781MADEMA019W',
};
type Change = Partial<typeof good>;
const cells = (change: Change = {}) => Object.values({ ...good, ...change });
const refusals = (change: Change, read = reader(), line = 4) => {
  const result = read(line, cells(change));
  return result.ok ? [] : result.refusals;
};
const codes = (change: Change) => refusals(change).map(({ code, at }) => [code, at]);

describe('a line of a file of grades', () => {
  it('is read as people write it, whatever the order of the columns', () => {
    expect(reader()(2, cells())).toEqual({
      ok: true,
      value: {
        line: 2,
        subjectId: '91150781MADEMA019W',
        scheme: 'customs',
        grade: 'dishonest',
        from: '2026-05-01',
        document: '满关信〔2026〕3号',
      },
    });
    const english = gradeColumns.map(({ en }) => en);
    const read = reader(english)(2, [
      '91150781MADEMA019W',
      'Zone',
      'ａａａ',
      '2026-05-01',
      '2027-05-01',
      'No. 3',
    ]);
    expect(read).toMatchObject({ value: { scheme: 'zone', grade: 'aaa', to: '2027-05-01' } });
  });

  it('becomes an entry that an import may bring twice', () => {
    const read = reader()(7, cells());
    const entry =
      read.ok && gradeEntryOf(read.value, { id: 'grade-1', by: 'officer', at: '2026-05-03T00:00:00Z' });
    expect(GradeEntry.parse(entry)).toEqual({
      id: 'grade-1',
      scheme: 'customs',
      grade: 'dishonest',
      from: '2026-05-01',
      document: '满关信〔2026〕3号',
      recordedBy: 'officer',
      recordedAt: '2026-05-03T00:00:00Z',
    });
  });

  it.each<[Change, string, string]>([
    [{ subjectId: '91150781MADEMA019X' }, 'USCC-CHECK', 'subjectId'],
    [{ subjectId: '' }, 'FIELD-MISSING', 'subjectId'],
    [{ scheme: '银行' }, 'CREDIT-SCHEME', 'scheme'],
    [{ grade: '优秀' }, 'CREDIT-GRADE', 'grade'],
    [{ grade: '其他' }, 'CREDIT-GRADE', 'grade'],
    [{ grade: '认证', from: '2026-03-31' }, 'CREDIT-GRADE', 'grade'],
    [{ grade: '高级认证', from: '2021-10-31' }, 'CREDIT-GRADE', 'grade'],
    [{ from: '2026-02-30' }, 'DAY-FORMAT', 'from'],
    [{ to: '2026-05-01' }, 'CREDIT-DATES', 'to'],
    [{ document: '' }, 'FIELD-MISSING', 'document'],
  ])('%j is refused: %s', (change, code, column) => {
    expect(codes(change)).toEqual([[code, `line 4, column ${column}`]]);
  });

  it('is told which grades there were on that day', () => {
    expect(refusals({ grade: '常规', from: '2026-03-31' })).toMatchObject([
      {
        found: '常规 / 2026-03-31',
        expected: { zh: '高级认证企业、其他企业、失信企业' },
        clause: expect.stringContaining('第251号'),
      },
    ]);
    expect(refusals({ from: '2020-01-01' })).toMatchObject([
      { expected: { en: '2021-11-01 or a later day' }, next: { zh: expect.stringContaining('2021-11-01') } },
    ]);
  });

  it('is told all its defects at once', () => {
    const wrong = { subjectId: '1', grade: '优秀', from: '2026-05-01', to: '2026-04-01', document: '' };
    expect(codes(wrong).map(([code]) => code)).toEqual([
      'USCC-FORMAT',
      'FIELD-MISSING',
      'CREDIT-GRADE',
      'CREDIT-DATES',
    ]);
    expect(reader()(3, ['x'])).toMatchObject({ refusals: [{ code: 'TABLE-LINE-TOO-SHORT' }] });
  });

  it('must not contradict a line above it', () => {
    const read = reader();
    const again = (line: number, change: Change) => refusals(change, read, line);
    expect(again(2, {})).toEqual([]);
    expect(again(3, {})).toEqual([]);
    expect(again(4, { grade: '常规' })).toMatchObject([
      {
        code: 'CREDIT-TWICE',
        at: 'line 4, column grade',
        reason: { zh: expect.stringContaining('第 2 行') },
      },
    ]);
    expect(again(5, { to: '2027-01-01' })).toMatchObject([{ code: 'CREDIT-TWICE' }]);
    expect(again(6, { from: '2026-06-01', grade: '常规' })).toEqual([]);
    expect(again(7, { subjectId: '91150781MADEMA027P', grade: '常规' })).toEqual([]);
    expect(again(8, { scheme: '综试区', grade: 'A' })).toEqual([]);
  });

  it('is a grade or refusals, whatever stands in the file', () => {
    const anyCells = fc.array(fc.string(), { minLength: header.length, maxLength: header.length });
    fc.assert(
      fc.property(anyCells, (texts) => {
        const result = reader()(2, texts);
        expect(result.ok || result.refusals.length > 0).toBe(true);
      }),
    );
  });
});

const eventHeader = ['分值', '备注', '事项', '发生日期', '依据文号', '统一社会信用代码'];
const goodEvent = {
  weight: '',
  remark: '',
  kind: '备案隐瞒情况或提供虚假材料',
  on: '2026年5月1日',
  document: '满商记〔2026〕7号',
  subjectId: '91150781MADEMA019W',
};
const readEvents = () => {
  const layout = readHeader(eventColumns, eventHeader);
  if (!layout.ok) throw new Error(JSON.stringify(layout.refusals));
  return eventReader(terms, day('2026-05-01'), layout.value);
};
const eventCells = (change: Partial<typeof goodEvent> = {}) => Object.values({ ...goodEvent, ...change });
const eventCodes = (change: Partial<typeof goodEvent>, read = readEvents(), line = 4) => {
  const result = read(line, eventCells(change));
  return result.ok ? [] : result.refusals.map(({ code, at }) => [code, at]);
};

describe('a line of a file of events', () => {
  it('is read as people write it, and becomes an entry that an import may bring twice', () => {
    const read = readEvents()(2, eventCells({ weight: '２５', kind: 'False Statements in a Filing' }));
    const entry =
      read.ok && eventEntryOf(read.value, { id: 'event-1', by: 'officer', at: '2026-05-03T00:00:00Z' });
    expect(CreditEvent.parse(entry)).toEqual({
      id: 'event-1',
      kind: 'false-filing',
      polarity: 'bad',
      weight: 25,
      on: '2026-05-01',
      document: '满商记〔2026〕7号',
      recordedBy: 'officer',
      recordedAt: '2026-05-03T00:00:00Z',
    });
  });

  it.each<[Partial<typeof goodEvent>, string, string]>([
    [{ subjectId: '91150781MADEMA019X' }, 'USCC-CHECK', 'subjectId'],
    [{ kind: '态度不好' }, 'CR-401', 'kind'],
    [{ kind: '骗取支持资金' }, 'CR-403', 'kind'],
    [{ on: '2026-05-02' }, 'CR-402', 'on'],
    [{ on: '2026-02-30' }, 'DAY-FORMAT', 'on'],
    [{ weight: '0' }, 'CREDIT-WEIGHT', 'weight'],
    [{ weight: '101' }, 'CREDIT-WEIGHT', 'weight'],
    [{ weight: '1.5' }, 'CREDIT-WEIGHT', 'weight'],
    [{ document: ' ' }, 'FIELD-MISSING', 'document'],
    [{ remark: '很'.repeat(501) }, 'TEXT-LENGTH', 'remark'],
  ])('%j is refused: %s', (change, code, column) => {
    expect(eventCodes(change)).toEqual([[code, `line 4, column ${column}`]]);
  });

  it('must not give an event of a line above it another weight or remark', () => {
    const read = readEvents();
    expect(eventCodes({}, read, 2)).toEqual([]);
    expect(eventCodes({}, read, 3)).toEqual([]);
    expect(eventCodes({ weight: '5' }, read, 4)).toEqual([['CREDIT-TWICE', 'line 4, column kind']]);
    expect(eventCodes({ document: '满商记〔2026〕8号', weight: '5' }, read, 5)).toEqual([]);
  });
});

describe('the report on an import', () => {
  it.each(Imported.options)('of %s has the columns of such a file, under names that it is read by', (of) => {
    const header = reportOf(of).header.replace('\ufeff', '').trim().split(',');
    const layout = readHeader(importColumns[of], header);
    expect(layout.ok && layout.value.places.map(({ key }) => key)).toEqual(
      importColumns[of].map(({ key }) => key),
    );
  });
});
