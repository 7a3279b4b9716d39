import { describe, expect, it } from 'vitest';
import { aSheet, aWorkbook, cell, inline, number, row, textRows } from '#test/support/a-workbook.ts';
import { readWhole, refusalOf, refusalsOf } from '#test/support/read-a-table.ts';

/** Code, place or what was found, of what is said of a table that is read. */
const concernsOf = (concerns: Awaited<ReturnType<typeof readWhole>>['concerns']) =>
  concerns.map(({ code, at, found }) => [code, at ?? found]);

const header = row(1, inline('A1', '编号'), inline('B1', '名称'), inline('C1', '价格'));

describe('the rows of a sheet', () => {
  it('keep the number that the person sees, though blank rows stand before and between them', async () => {
    const styled = '<row r="5" s="1" customFormat="1" ht="15"><c r="A5" s="1"/><c r="B5" s="1"/></row>';
    const file = aSheet(row(4, inline('A4', '编号')) + styled + row(90, inline('A90', 'x')));
    expect((await readWhole(file)).rows).toEqual([
      { line: 4, cells: ['编号'] },
      { line: 90, cells: ['x'] },
    ]);
  });

  it('are as wide as the header, whatever they leave out', async () => {
    const file = aSheet(
      header + row(2, inline('B2', 'x')) + row(3, inline('A3', 'y'), number('F3', '', 1), inline('G3', ' ')),
    );
    expect((await readWhole(file)).rows.slice(1)).toEqual([
      { line: 2, cells: ['', 'x', ''] },
      { line: 3, cells: ['y', '', ''] },
    ]);
  });

  it('are wider where something stands beside the table, for whoever knows the header', async () => {
    const { rows } = await readWhole(aSheet(header + row(2, inline('A2', 'x'), inline('E2', '见备注'))));
    expect(rows[1]?.cells).toEqual(['x', '', '', '', '见备注']);
  });

  it('need no names for their cells, nor numbers', async () => {
    const plain = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const file = aSheet(
      `<row>${plain('a')}${plain('b')}</row><row>${plain('1')}<c r="C2"><v>3</v></c></row>`,
    );
    expect((await readWhole(file)).rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '', '3'] },
    ]);
  });

  it('say which of them are hidden, for they are read as well', async () => {
    const file = aSheet(
      `${header}<row r="2" hidden="1">${inline('A2', 'x')}</row><row r="3" hidden="true">${inline('A3', 'y')}</row>`,
      {
        before: '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
      },
    );
    const { rows, concerns } = await readWhole(file);
    expect([rows.length, concernsOf(concerns)]).toEqual([
      3,
      [
        ['TABLE-COLUMNS-HIDDEN', 'B'],
        ['TABLE-ROWS-HIDDEN', 'line 2'],
      ],
    ]);
  });
});

describe('the sheet that is read', () => {
  const table = { rows: textRows([['编号'], ['x']]) };

  it('is the first that can be seen and holds something; the others are named', async () => {
    const file = aWorkbook({
      sheets: [
        { name: '选项', state: 'hidden', rows: textRows([['是'], ['否']]) },
        { name: '说明', rows: '' },
        { name: '商品', ...table },
        { name: '空白', rows: '<row r="1"><c r="A1" s="1"/></row>' },
        { name: '四月', ...table },
        { name: '代码', state: 'veryHidden', rows: '' },
      ],
    });
    const { rows, concerns } = await readWhole(file);
    expect(rows.map(({ cells }) => cells)).toEqual([['编号'], ['x']]);
    expect(concernsOf(concerns)).toEqual([
      ['TABLE-SHEETS-MORE', '四月'],
      ['TABLE-SHEETS-HIDDEN', '选项, 代码'],
    ]);
    expect(concerns[0]?.reason.zh).toContain('“商品”');
  });

  it.each([
    ['no sheet', [], 'TABLE-XLSX-NO-SHEET', undefined],
    ['only hidden sheets', [{ ...table, name: '甲', state: 'hidden' as const }], 'TABLE-XLSX-NO-SHEET', '甲'],
    ['nothing in its sheets', [{ rows: '' }, { rows: '<row r="7"/>' }], 'TABLE-EMPTY', undefined],
    ['nothing but spaces', [{ rows: row(1, inline('A1', ' ')) }], 'TABLE-EMPTY', undefined],
  ])('is asked for where the file has %s', async (_, sheets, code, found) => {
    expect(await refusalOf(aWorkbook({ sheets }))).toEqual([[code, found]]);
  });
});

describe('merged cells', () => {
  const goods = [
    header,
    row(2, inline('A2', '1'), inline('B2', '椰子'), number('C2', 5)),
    row(3, inline('A3', '2'), inline('B3', '被盖住'), number('C3', 6)),
    row(4, inline('A4', '3'), number('C4', 7)),
    row(5, '<c r="A5" s="1"/>'),
    row(6, inline('A6', '4'), inline('B6', '茶'), number('C6', 8)),
  ].join('');

  it('down a column stand for each of their rows, and are named once', async () => {
    const { rows, concerns } = await readWhole(aSheet(goods, { merged: ['C20:C30', 'B2:B5'] }));
    expect(rows.map(({ line, cells }) => `${line} ${cells[1]}`)).toEqual([
      '1 名称',
      '2 椰子',
      '3 椰子',
      '4 椰子',
      '6 茶',
    ]);
    expect(concernsOf(concerns)).toEqual([['TABLE-MERGED-DOWN', 'B2:B5']]);
  });

  it('across columns are refused by the line, each once', async () => {
    const refusals = await refusalsOf(aSheet(goods, { merged: ['B3:C4', 'A6:B6', 'F3:G3'] }));
    expect(refusals).toMatchObject([
      { code: 'TABLE-CELL-MERGED', at: 'line 3', found: 'B3:C4', severity: 'hard' },
      { code: 'TABLE-CELL-MERGED', at: 'line 6', found: 'A6:B6' },
    ]);
  });

  it('across the header name its first column, and are named', async () => {
    const { rows, concerns } = await readWhole(aSheet(goods, { merged: ['A1:B1'] }));
    expect([rows.length, concernsOf(concerns)]).toEqual([5, [['TABLE-MERGED-HEADER', 'line 1']]]);
  });

  it('across the columns of a table with titles are its titles and headings', async () => {
    const heading = row(7, inline('A7', '第五章'), cell('B7', '', 's="1"'));
    const book = aSheet(goods + heading, { merged: ['A1:C1', 'A7:C7', 'B2:B5'] });
    const { rows, concerns } = await readWhole(book, undefined, 'titled');
    expect(rows.map(({ line, cells }) => `${line} ${cells[1] ?? ''}`)).toContain('4 椰子');
    expect(rows.at(-1)?.cells[0]).toBe('第五章');
    expect(concernsOf(concerns)).toEqual([['TABLE-MERGED-DOWN', 'B2:B5']]);
  });

  it('beside the table are no concern', async () => {
    expect((await readWhole(aSheet(goods, { merged: ['H1:K9'] }))).concerns).toEqual([]);
  });

  it.each(['B5:B2', 'B2', 'C2:B3', '1:2', 'B2:B3:B4x'])(
    'of the range %s are no ranges, or harmless',
    async (range) => {
      const said = await refusalOf(aSheet(goods, { merged: [range] }));
      expect(said.length === 0 || said[0]?.[0] === 'TABLE-XLSX-DAMAGED').toBe(true);
    },
  );

  it('that lie on one another are refused', async () => {
    expect(await refusalOf(aSheet(goods, { merged: ['B2:B4', 'B3:B5'] }))).toEqual([
      ['TABLE-XLSX-DAMAGED', 'B3:B5'],
    ]);
  });

  it('give nothing where their first cell is an error', async () => {
    const error = row(2, inline('A2', '1'), cell('B2', '<v>#N/A</v>', 't="e"')) + row(3, inline('A3', '2'));
    const { rows } = await readWhole(aSheet(header + error, { merged: ['B2:B3'] }));
    expect(rows[2]?.cells).toEqual(['2', '', '']);
  });
});
