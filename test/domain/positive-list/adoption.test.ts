import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listVersionLifecycle, moveListVersion } from '#domain/positive-list/adoption/lifecycle.ts';
import { placed, predecessorOf } from '#domain/positive-list/adoption/ready.ts';
import { reportFile, reportRows } from '#domain/positive-list/adoption/report-rows.ts';
import {
  draftEntries,
  type Settlement,
  settled,
  stillOpen,
} from '#domain/positive-list/adoption/settlement.ts';
import { importList } from '#domain/positive-list/import/import-list.ts';
import { checkAskedCode } from '#domain/positive-list/lists/asked-code.ts';
import type { ListEntry } from '#domain/positive-list/lists/list.ts';
import { lookUp } from '#domain/positive-list/lists/look-up.ts';
import { day } from '#domain/shared/day.ts';
import { TariffLine } from '#domain/shared/hs-code.ts';

const anEntry = (line: number, but: Partial<ListEntry> = {}): ListEntry => ({
  batch: '2027',
  line,
  tariff: TariffLine.parse(String(4_010_000 + line).padStart(8, '0')),
  name: `货品${line}`,
  remark: '',
  ...but,
});

/** A table of which the rows of these numbers were not understood. */
const readWith = (entries: readonly number[], refused: readonly number[]) => ({
  entries: entries.map((line) => anEntry(line)),
  refused: refused.map((line) => ({ line, text: '', refusals: [] })),
});

const said = (line: number, entry?: ListEntry): Settlement => ({
  line,
  ...(entry ? { entry } : {}),
  why: '按公告原文',
  by: 'steward',
  at: '2026-03-02T01:00:00.000Z',
});

describe('a version of a list', () => {
  it('can be withdrawn until it is confirmed, and never after', () => {
    const withdrawable = Object.entries(listVersionLifecycle).filter(([, moves]) => 'withdraw' in moves);
    expect(withdrawable.map(([status]) => status)).toEqual([
      'draft',
      'unreadable',
      'imported',
      'proposed',
      'in-opinion',
      'to-confirm',
    ]);
  });

  it('is published from nowhere but from a confirmation', () => {
    const leading = Object.entries(listVersionLifecycle).filter(([, moves]) =>
      Object.values(moves).includes('published'),
    );
    expect(leading.map(([status]) => status)).toEqual(['confirmed']);
    expect(() => moveListVersion('published', 'withdraw')).toThrow('not possible');
  });

  it('follows the last that takes effect before it, also where later ones are published already', () => {
    const heads = ['2016-04-08', '2019-01-01', '2022-03-01'].map((from) => ({
      version: from,
      effectiveFrom: day(from),
    }));
    expect(predecessorOf(heads, day('2020-01-01'))?.version).toBe('2019-01-01');
    expect(predecessorOf(heads, day('2019-01-01'))?.version).toBe('2016-04-08');
    expect(predecessorOf(heads, day('2016-04-08'))).toBeUndefined();
  });

  it('is told of a time in which no version would hold', () => {
    const heads = [{ version: '1', effectiveFrom: day('2026-01-01'), effectiveTo: day('2026-04-01') }];
    const details = {
      title: { zh: '', en: '' },
      effectiveFrom: day('2026-05-01'),
      demonstration: true,
      source: 'x',
    };
    expect(placed(heads, { listVersion: '2', details }, day('2026-03-02'))).toMatchObject({
      refusals: [],
      warnings: [{ code: 'LIST-VERSION-GAP', found: '2026-04-01 – 2026-05-01' }],
    });
  });
});

describe('rows that a steward settles', () => {
  it('stand where their number puts them', () => {
    const read = readWith([1, 2, 5, 9], [7]);
    const entries = draftEntries(read, [said(7, anEntry(3, { name: '黄油' }))]);
    expect(entries.map(({ line }) => line)).toEqual([1, 2, 3, 5, 9]);
  });

  it('stand at the end where their batch has none before them', () => {
    const read = readWith([1, 2], [7]);
    const entries = draftEntries(read, [said(7, anEntry(1, { batch: '第二批', name: '黄油' }))]);
    expect(entries.at(-1)).toMatchObject({ batch: '第二批' });
  });

  it('are said of once each: the last counts', () => {
    const read = readWith([1], [7]);
    const once = settled(read, [], said(7, anEntry(8)));
    const again = settled(read, once.ok ? once.value : [], said(7));
    expect(again).toMatchObject({ ok: true, value: [{ line: 7 }] });
    expect(again.ok && again.value[0]?.entry).toBeUndefined();
  });

  const lines = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });

  it('lose no entry that was read, whatever is said, and open rows are those of which nothing is', () => {
    fc.assert(
      fc.property(
        lines,
        lines,
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        (ok, bad, asEntries) => {
          const read = readWith(
            ok.map((line) => line + 100),
            bad,
          );
          const settlements = bad.map((line, n) =>
            said(line, asEntries[n] ? anEntry(line + 200) : undefined),
          );
          const entries = draftEntries(read, settlements);
          expect(read.entries.every((entry) => entries.includes(entry))).toBe(true);
          expect(entries.length).toBe(ok.length + settlements.filter(({ entry }) => entry).length);
          expect(stillOpen(read, settlements)).toEqual([]);
          expect(stillOpen(read, []).length).toBe(bad.length);
        },
      ),
    );
  });
});

describe('the report', () => {
  it('names the column in which something was found, and what was put in its place', () => {
    const read = importList(
      [
        { line: 1, cells: ['序号', '税则号列', '货品名称', '备注'] },
        { line: 2, cells: ['1', '4029100', '浓缩乳', ''] },
        { line: 3, cells: ['2', '', '无税号', ''] },
      ],
      { batch: '1' },
    );
    if (!read.ok) throw new Error('There is a header.');
    const [, missing = '', repaired = ''] = reportFile(reportRows(read.value)).split('\r\n');
    expect(missing).toContain('税则号列：该项未填写');
    expect(repaired).toContain(',04029100,');
  });

  it('has a row for everything that is said of a table, and no cell that a spreadsheet would run', () => {
    const cell = fc.constantFrom(
      '',
      '1',
      '4029100',
      '0402',
      '=1+1',
      '@x',
      '+1',
      '乳',
      '注：',
      '第四章',
      '另见公告',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 12 }), (cells) => {
        const rows = [['序号', '税则号列', '货品名称', '备注'], ...cells].map((of, n) => ({
          line: n + 1,
          cells: of,
        }));
        const read = importList(rows, { batch: '1' });
        if (!read.ok) throw new Error('There is a header.');
        const { totals } = read.value;
        const report = reportRows(read.value);
        const unclear = report.filter(({ kind }) => kind === 'unclear').length;
        expect(report.length - unclear).toBe(
          totals.refused + totals.repaired + totals.noticed + totals.passedOver,
        );
        expect(reportFile(report)).not.toMatch(/(^|,)"?[=+@-]/m);
      }),
    );
  });
});

describe('what somebody asks of a list', () => {
  const list = { id: 'retail', entries: [anEntry(1), anEntry(1, { name: '另一货品' }), anEntry(2)] };

  it('is every entry of a line', () => {
    const code = TariffLine.parse('04010001');
    expect(lookUp(list, { code }).entries.map(({ name }) => name)).toEqual(['货品1', '另一货品']);
    expect(lookUp(list, { code, name: '另一' }).entries).toHaveLength(1);
  });

  it('is at most fifty entries of a name', () => {
    const many = { id: 'retail', entries: Array.from({ length: 80 }, (_, n) => anEntry(n + 1)) };
    expect(lookUp(many, { name: '货 品' }).entries).toHaveLength(50);
  });

  it('is the same line by eight digits and by ten', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 99_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (n, more) => {
          const eight = String(n).padStart(8, '0');
          if (eight.startsWith('00')) return;
          const ten = `${eight}${String(more).padStart(2, '0')}`;
          expect(checkAskedCode(ten)).toMatchObject({ ok: true, value: eight });
          expect(checkAskedCode(`${eight.slice(0, 4)}.${eight.slice(4)}`)).toMatchObject({ value: eight });
        },
      ),
    );
  });
});
