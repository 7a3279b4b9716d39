import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importList } from '#domain/positive-list/import/import-list.ts';
import { ListImport } from '#domain/positive-list/import/report.ts';
import { readTariff } from '#domain/positive-list/import/tariff-cell.ts';

const header = ['序号', '税则号列', '货品名称', '备注'];
const milk = ['1', '04029100', '浓缩但未加糖的非固状乳及奶油', ''];

const rowsOf = (...cells: readonly (readonly string[])[]) =>
  cells.map((of, n) => ({ line: n + 1, cells: of }));
const imported = (...cells: readonly (readonly string[])[]): ListImport => {
  const read = importList(rowsOf(...cells), { batch: '2022' });
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.value;
};
/** What is said of the one row under the header. */
const ofRow = (...cells: readonly string[]) => {
  const { entries, refused, repaired, noticed, passedOver } = imported(header, cells);
  return {
    entry: entries[0],
    refusals: refused[0]?.refusals.map(({ code }) => code),
    repairs: repaired[0]?.repairs.map(({ code }) => code),
    notices: noticed[0]?.notices,
    as: passedOver[1]?.as,
  };
};

describe('the tariff line of a row', () => {
  it.each([
    ['04029100', '04029100', []],
    ['0402.9100', '04029100', ['LIST-TARIFF-TIDIED']],
    ['0402.91.00', '04029100', ['LIST-TARIFF-TIDIED']],
    ['０４０２９１００', '04029100', ['LIST-TARIFF-TIDIED']],
    [' 0402 9100', '04029100', ['LIST-TARIFF-TIDIED']],
    ["'04029100", '04029100', ['LIST-TARIFF-TIDIED']],
    ['4029100', '04029100', ['LIST-TARIFF-PADDED']],
    ['4029100.0', '04029100', ['LIST-TARIFF-TIDIED', 'LIST-TARIFF-PADDED']],
    ['84713000.00', '84713000', ['LIST-TARIFF-TIDIED']],
    ['0402910000', '04029100', ['LIST-TARIFF-CUT']],
    ['402910000', '04029100', ['LIST-TARIFF-PADDED', 'LIST-TARIFF-CUT']],
    ['0402.91.00.00', '04029100', ['LIST-TARIFF-TIDIED', 'LIST-TARIFF-CUT']],
  ])('%j is %s, and it is said why', (typed, tariff, repairs) => {
    expect(readTariff(typed)).toMatchObject({ ok: true, value: tariff });
    const said = readTariff(typed);
    expect(said.ok && said.concerns.map(({ code }) => code)).toEqual(repairs);
  });

  it.each([
    ['4.029100E+06', 'LIST-TARIFF-SCIENTIFIC'],
    ['４.０２９１e+6', 'LIST-TARIFF-SCIENTIFIC'],
    ['040291', 'LIST-TARIFF-SUBHEADING'],
    ['0402910010', 'LIST-TARIFF-STATISTICAL'],
    ['402910010', 'LIST-TARIFF-STATISTICAL'],
    ['00029100', 'TARIFF-FORMAT'],
    ['0029100', 'TARIFF-FORMAT'],
    ['04029', 'TARIFF-FORMAT'],
    ['040291000000', 'TARIFF-FORMAT'],
    ['第四章', 'TARIFF-FORMAT'],
  ])('%j is none: %s', (typed, code) => {
    expect(readTariff(typed)).toMatchObject({
      ok: false,
      refusal: { code, expected: { zh: expect.stringContaining('8位') }, next: expect.anything() },
    });
  });
});

describe('an official table', () => {
  it('has its columns in any order and under any of their names, and a batch or none', () => {
    const columns = ['备注', '中文货品名称', '税 号', '序号（2022）', '批次'];
    const { entries } = imported(columns, ['两用物项除外', '其他机器', '84798999', '7', '第二批']);
    expect(entries).toEqual([
      { batch: '第二批', line: 7, tariff: '84798999', name: '其他机器', remark: '两用物项除外' },
    ]);
    expect(imported(header, milk).entries[0]?.batch).toBe('2022');
  });

  it('has titles above, headings and footnotes between, a sum below: passed over, each by its name', () => {
    const { entries, passedOver, refused } = imported(
      ['附件'],
      ['跨境电子商务零售进口商品清单（2022年版）', '', '', ''],
      ['', '', '', ''],
      header,
      ['第四章 乳品', '', '', ''],
      milk,
      ['第五章 其他动物产品', '第五章 其他动物产品', '第五章 其他动物产品', '第五章 其他动物产品'],
      header,
      ['2', '05080010', '珊瑚', ''],
      ['注：货品名称仅供参考', '', '', ''],
      ['1. 税则号列以当年税则为准', '', '', ''],
      ['合计', '2', '', ''],
    );
    expect(entries.map(({ line }) => line)).toEqual([1, 2]);
    expect(refused).toEqual([]);
    expect(passedOver.map(({ line, as }) => [line, as])).toEqual([
      [1, 'title'],
      [2, 'title'],
      [3, 'blank'],
      [4, 'header'],
      [5, 'heading'],
      [7, 'heading'],
      [8, 'header'],
      [10, 'footnote'],
      [11, 'footnote'],
      [12, 'total'],
    ]);
  });

  it('may change the order of its columns from page to page', () => {
    const { entries } = imported(
      header,
      milk,
      ['税则号列', '货品名称', '备注', '序号'],
      ['04090000', '天然蜂蜜', '', '2'],
    );
    expect(entries.map(({ tariff, line }) => [tariff, line])).toEqual([
      ['04029100', 1],
      ['04090000', 2],
    ]);
  });

  it('is refused as a whole without its header, saying what is missing where', () => {
    const read = importList(rowsOf(['清单'], ['序号', '税则号列', '货品名称'], milk), { batch: '1' });
    expect(read).toMatchObject({
      ok: false,
      refusals: [{ code: 'TABLE-COLUMN-MISSING', at: 'line 2', expected: { zh: '列“备注”' } }],
    });
    expect(importList([], { batch: '1' })).toMatchObject({ ok: false, refusals: [{ code: 'TABLE-EMPTY' }] });
  });
});

describe('a row of an official table', () => {
  it.each([
    ['as it should be', milk, {}],
    ['without the blank cells at its end', ['1', '04029100', '乳'], {}],
    ['with a number as a spreadsheet writes it', ['1.0', '04029100', '乳', ''], {}],
    ['that lost its leading zero', ['1', '4029100', '乳', ''], { repairs: ['LIST-TARIFF-PADDED'] }],
    ['with a rounded code', ['1', '4.0291E+06', '乳', ''], { refusals: ['LIST-TARIFF-SCIENTIFIC'] }],
    ['with a subheading', ['1', '040291', '乳', ''], { refusals: ['LIST-TARIFF-SUBHEADING'] }],
    ['without a code', ['1', '', '乳', ''], { refusals: ['FIELD-MISSING'] }],
    ['with a name and nothing else', ['', '', '乳', ''], { refusals: ['FIELD-MISSING', 'FIELD-MISSING'] }],
    ['with no whole number', ['1a', '04029100', '乳', ''], { refusals: ['LIST-LINE'] }],
    [
      'with everything wrong',
      ['x', 'y', '', ''],
      { refusals: ['LIST-LINE', 'TARIFF-FORMAT', 'FIELD-MISSING'] },
    ],
    ['with a cell too many', [...milk, 'x'], { refusals: ['TABLE-LINE-TOO-LONG'] }],
    ['that goes on from no entry', ['2', '04029100', '', ''], { refusals: ['FIELD-MISSING'] }],
    ['with a name too long', ['2', '04029100', '乳'.repeat(501), ''], { refusals: ['TEXT-LENGTH'] }],
  ])('%s', (_, cells, { refusals, repairs }: { refusals?: string[]; repairs?: string[] }) => {
    const said = ofRow(...cells);
    expect([said.refusals, said.repairs]).toEqual([refusals, repairs]);
    expect(said.entry === undefined).toBe(refusals !== undefined);
  });

  it('is shown as it stood, with its line and column', () => {
    const { refused } = imported(header, ['1', ' 040291', '乳', '备注']);
    expect(refused).toMatchObject([
      {
        line: 2,
        text: '1 | 040291 | 乳 | 备注',
        refusals: [{ at: 'line 2, column tariff', found: '040291' }],
      },
    ]);
  });

  it('continues the name and the number of a merged cell, which is reported', () => {
    const { entries, repaired } = imported(header, milk, ['', '04029900', '', '']);
    expect(entries[1]).toMatchObject({ line: 1, tariff: '04029900', name: milk[2] });
    expect(repaired).toMatchObject([
      {
        line: 3,
        repairs: [
          { code: 'LIST-CELL-CONTINUED', at: 'line 3, column line' },
          { code: 'LIST-CELL-CONTINUED', at: 'line 3, column name', expected: { zh: milk[2] } },
        ],
      },
    ]);
  });

  it('does not continue a remark, and says so where one may have been merged', () => {
    const { entries, repaired } = imported(
      header,
      ['1', '04079090', '其他蛋', '两用物项除外'],
      ['2', '04089900', '', ''],
      ['3', '04090000', '', '仅限网购保税商品'],
    );
    expect(entries.map(({ remark }) => remark)).toEqual(['两用物项除外', '', '仅限网购保税商品']);
    expect(repaired.map(({ line, repairs }) => [line, repairs.at(-1)?.code])).toEqual([
      [3, 'LIST-REMARK-NOT-CONTINUED'],
      [4, 'LIST-CELL-CONTINUED'],
    ]);
  });

  it('continues nothing across a heading or a refused row', () => {
    expect(imported(header, milk, ['第五章 其他'], ['2', '05080010', '', '']).refused).toHaveLength(1);
    expect(imported(header, milk, ['2', '0', '乳', ''], ['3', '05080010', '', '']).refused).toHaveLength(2);
  });

  it('stands there once: the same name again is refused, another is kept and reported', () => {
    const { entries, refused, noticed } = imported(
      header,
      milk,
      ['2', '04029100', '浓缩但未加糖的 非固状乳及奶油', '仅限网购保税商品'],
      ['3', '04029100', '其他乳', ''],
    );
    expect(entries.map(({ name }) => name)).toEqual([milk[2], '其他乳']);
    expect(refused).toMatchObject([{ line: 3, refusals: [{ code: 'LIST-ENTRY-TWICE' }] }]);
    expect(noticed).toMatchObject([{ line: 4, notices: [{ code: 'LIST-LINE-SEVERAL' }] }]);
  });

  it('may bear a number that is taken: it is kept, and reported', () => {
    const { entries, noticed } = imported(header, milk, ['1', '04090000', '天然蜂蜜', '']);
    expect(entries).toHaveLength(2);
    expect(noticed).toMatchObject([
      { line: 3, notices: [{ code: 'LIST-NUMBER-TWICE', reason: { zh: '序号与第 2 行重复。' } }] },
    ]);
  });
});

describe('whatever stands in an official table', () => {
  const code = fc.constantFrom(
    ...[
      '04029100',
      '4029100',
      '0402.9100',
      '040291',
      '0402910000',
      '0402910010',
      '4.0291E+06',
      '',
      'x',
      '第四章',
    ],
  );
  const name = fc.constantFrom('乳', '', '其他', ' ', '注：', '合计');
  const row = fc.oneof(
    fc.tuple(fc.constantFrom('1', '2', '', 'a'), code, name, fc.constantFrom('', '两用物项除外')),
    fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }),
    fc.constantFrom(header, ['第四章 乳品'], [], ['税则号列', '货品名称', '备注', '序号']),
  );

  it('every row is an entry, refused, or passed over; none is dropped and none counted twice', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const report = imported(header, ...rows);
        const { totals, refused, passedOver, entries, repaired, noticed } = ListImport.parse(report);
        expect(totals.rows).toBe(rows.length + 1);
        expect(totals.entries + totals.refused + totals.passedOver).toBe(totals.rows);
        expect([totals.entries, totals.repaired, totals.noticed]).toEqual([
          entries.length,
          repaired.length,
          noticed.length,
        ]);
        const told = [...refused, ...passedOver].map(({ line }) => line);
        expect(new Set(told).size).toBe(told.length);
        expect([...repaired, ...noticed].filter(({ line }) => told.includes(line))).toEqual([]);
      }),
    );
  });

  it('what is imported may be imported again, and nothing is left to repair', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const { entries } = imported(header, ...rows);
        const again = imported(
          header,
          ...entries.map((entry) => [String(entry.line), entry.tariff, entry.name, entry.remark]),
        );
        expect(again.entries).toEqual(entries);
        expect(again.repaired).toEqual([]);
      }),
    );
  });
});
