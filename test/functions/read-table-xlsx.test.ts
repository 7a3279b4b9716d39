import { describe, expect, it } from 'vitest';
import { readTable } from '#functions/adapters/tables/read-table.ts';
import { aSheet, cell, inline, number, row } from '#test/support/a-workbook.ts';
import { cellsOf, pieces, readWhole, refusalOf, refusalsOf } from '#test/support/read-a-table.ts';

/** What one cell is read as, by its XML. */
const read = async (xml: string, made: Parameters<typeof aSheet>[1] = {}) =>
  (await cellsOf(aSheet(row(1, inline('A1', '列')) + row(2, xml), made)))[1]?.[0];

/** What a number is read as under a format. */
const shown = (value: string | number, format: string, from1904 = false) =>
  read(number('A2', value, 1), { formats: [format], from1904 });

describe('a cell of a workbook is text', () => {
  it.each([
    ['a barcode', '4007817327098', '4007817327098'],
    ['a barcode with an exponent', '4.007817327098E12', '4007817327098'],
    ['a barcode that another program wrote as a decimal', '4007817327098.0', '4007817327098'],
    ['the longest number that is exact', '999999999999999', '999999999999999'],
    ['a price as the processor holds it', '19.989999999999998', '19.99'],
    ['a sum as the processor holds it', '0.30000000000000004', '0.3'],
    ['a very small number', '1.5E-7', '0.00000015'],
    ['nothing, with its sign', '-0', '0'],
    ['a loss', '-12.50', '-12.5'],
  ])('%s', async (_, value, text) => {
    expect(await read(number('A2', value))).toBe(text);
  });

  it.each([
    ['00000000', 801_1100, '08011100'],
    ['0000000000;@', 801_110_000, '0801110000'],
    ['[Red]0000', -5, '-0005'],
    ['0000', 1.5, '1.5'],
    ['0.00', 12.5, '12.5'],
    ['#,##0.00"元"', 1234.5, '1234.5'],
    ['0.00E+00', 4_007_817_327_098, '4007817327098'],
    ['G/通用格式', 7, '7'],
    ['@', 7, '7'],
  ])('a number under the format %s', async (format, value, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it.each([
    ['yyyy-mm-dd', 46_209, '2026-07-06'],
    ['yyyy"年"m"月"d"日"', 46_209, '2026-07-06'],
    ['[$-804]yyyy/m/d;@', 46_209.75, '2026-07-06'],
    ['m/d', 46_209, '2026-07-06'],
    ['yyyy\\-mm\\-dd hh:mm:ss.000', 46_209.75, '2026-07-06 18:00:00'],
    ['yyyy-mm-dd hh:mm', 46_208.999999999, '2026-07-06 00:00:00'],
    ['h:mm AM/PM', 0.75, '18:00:00'],
    ['yyyy-mm-dd', 59, '1900-02-28'],
    ['yyyy-mm-dd', 61, '1900-03-01'],
    ['[h]:mm', 1.25, '1.25'],
  ])('a day under the format %s', async (format, value, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it('a day of a workbook that counts from 1904', async () => {
    expect(await shown(44_747, 'yyyy-mm-dd', true)).toBe('2026-07-06');
  });

  it('a day under a format that has a number and no code', async () => {
    const styles = {
      name: 'xl/styles.xml',
      body: '<x:styleSheet xmlns:x="x"><x:cellXfs><x:xf numFmtId="57"/></x:cellXfs></x:styleSheet>',
    };
    const parts = aSheet(row(1, inline('A1', '列')) + row(2, number('A2', 46_209, 0)), {}, [styles]);
    expect((await cellsOf(parts))[1]).toEqual(['2026-07-06']);
  });

  it.each([
    [
      'text of several runs, without how it is pronounced',
      '<is><r><t>椰</t></r><r><t>子干</t></r><rPh><t>yezi</t></rPh></is>',
      'inlineStr',
      '椰子干',
    ],
    [
      'text with entities and line ends',
      '<is><t>甲 &amp; 乙&#10;丙&#x1F965;_x000D__x005F_x0041_</t></is>',
      'inlineStr',
      '甲 & 乙\n丙🥥\r_x0041_',
    ],
    ['text in a CDATA section', '<is><t><![CDATA[a<b]]></t></is>', 'inlineStr', 'a<b'],
    ['true', '<v>1</v>', 'b', 'TRUE'],
    ['false', '<v>0</v>', 'b', 'FALSE'],
    ['a day as ISO 8601 writes it', '<v>2026-07-06T00:00:00</v>', 'd', '2026-07-06'],
    ['the text that a formula gave', '<f>A1&amp;"x"</f><v>列x</v>', 'str', '列x'],
    ['the number that a formula gave', '<f>1+1</f><v>2</v>', 'n', '2'],
  ])('%s', async (_, inner, type, text) => {
    expect(await read(cell('A2', inner, `t="${type}"`))).toBe(text);
  });

  it('the empty text that a formula gave', async () => {
    const formula = cell('B2', '<f>""</f><v></v>', 't="str"');
    const file = aSheet(row(1, inline('A1', '甲'), inline('B1', '乙')) + row(2, inline('A2', 'x'), formula));
    expect((await cellsOf(file))[1]).toEqual(['x', '']);
  });

  it('shared, with its runs, and without how it is pronounced', async () => {
    const texts = [
      '<t>列</t>',
      '<r><t>浓</t></r><r><t xml:space="preserve">缩乳 </t></r><rPh><t>nong</t></rPh>',
      '<t/>',
    ];
    const at = (name: string, n: number) => cell(name, `<v>${n}</v>`, 't="s"');
    const file = aSheet(row(1, at('A1', 0), at('B1', 0)) + row(2, at('A2', 1), at('B2', 2)), { texts });
    expect(await cellsOf(file)).toEqual([
      ['列', '列'],
      ['浓缩乳 ', ''],
    ]);
  });
});

describe('a cell is refused by its line and column', () => {
  it.each([
    ['a number of 16 digits', number('A2', '6222021234567890'), 'TABLE-CELL-INEXACT'],
    ['a very large number', number('A2', '1.2E+19'), 'TABLE-CELL-INEXACT'],
    ['a formula without its value', cell('A2', '<f>SUM(B2:B9)</f>'), 'TABLE-CELL-NO-VALUE'],
    [
      'a formula with a value that is left open',
      cell('A2', '<f>SUM(B2:B9)</f><v></v>'),
      'TABLE-CELL-NO-VALUE',
    ],
    ['no number', number('A2', '12abc'), 'TABLE-CELL-DAMAGED'],
    ['no such shared text', cell('A2', '<v>7</v>', 't="s"'), 'TABLE-CELL-DAMAGED'],
    ['a shared text before the first', cell('A2', '<v>-1</v>', 't="s"'), 'TABLE-CELL-DAMAGED'],
    ['a shared text between two', cell('A2', '<v>0.5</v>', 't="s"'), 'TABLE-CELL-DAMAGED'],
    ['a type that nobody knows', cell('A2', '<v>7</v>', 't="x"'), 'TABLE-CELL-DAMAGED'],
    ['a NUL', cell('A2', '<is><t>a_x0000_</t></is>', 't="inlineStr"'), 'TABLE-CELL-DAMAGED'],
    ['no day', cell('A2', '<v>soon</v>', 't="d"'), 'TABLE-CELL-NO-DAY'],
  ])('%s', async (_, xml, code) => {
    expect(
      await refusalOf(
        aSheet(row(1, inline('A1', '列')) + row(2, xml), { texts: ['<t>甲</t>', '<t>乙</t>'] }),
      ),
    ).toEqual([[code, 'line 2, column A']]);
  });

  it.each([60, -1, 0, 2_958_466, 1e14])('the day %s, which never was', async (value) => {
    const file = aSheet(row(1, inline('A1', '列')) + row(2, number('A2', value, 1)), {
      formats: ['yyyy-mm-dd'],
    });
    expect(await refusalOf(file)).toEqual([['TABLE-CELL-NO-DAY', 'line 2, column A']]);
  });

  it('all of them at once, and what to do about it', async () => {
    const rows = [2, 3, 900].map((line) =>
      row(line, inline(`A${line}`, 'x'), number(`AB${line}`, '6222021234567890')),
    );
    const refusals = await refusalsOf(aSheet(row(1, inline('A1', '列')) + rows.join('')));
    expect(refusals.map(({ at }) => at)).toEqual([
      'line 2, column AB',
      'line 3, column AB',
      'line 900, column AB',
    ]);
    expect(refusals[0]).toMatchObject({
      severity: 'hard',
      found: '6222021234567890',
      next: { zh: expect.stringContaining('文本'), en: expect.stringContaining('as text') },
    });
  });

  it('and no row behind it is handed out', async () => {
    const rows = row(1, inline('A1', '列')) + row(2, number('A2', '1E15')) + row(3, inline('A3', 'x'));
    const table = await readTable(pieces(aSheet(rows), 1000));
    const seen: number[] = [];
    const all = async () => {
      for await (const { line } of table.rows) seen.push(line);
    };
    await expect(all()).rejects.toThrow('A2');
    expect(seen).toEqual([1]);
  });
});

describe('what is passed over in a cell is said', () => {
  it('an error is an empty cell', async () => {
    const file = aSheet(
      row(1, inline('A1', '列'), inline('B1', '价')) +
        row(2, inline('A2', 'x'), cell('B2', '<v>#N/A</v>', 't="e"')),
    );
    const { rows, concerns } = await readWhole(file);
    expect(rows[1]?.cells).toEqual(['x', '']);
    expect(concerns).toMatchObject([
      { code: 'TABLE-CELL-ERROR', severity: 'warning', at: 'line 2, column B', found: '#N/A' },
    ]);
  });

  it('formulas are read by the value saved with them, said once', async () => {
    const formula = (name: string) => cell(name, '<f>[1]Sheet1!A1</f><v>2</v>');
    const file = aSheet(row(1, inline('A1', '列')) + row(2, formula('A2')) + row(3, formula('A3')));
    const { concerns } = await readWhole(file);
    expect(concerns).toMatchObject([
      { code: 'TABLE-CELL-FORMULA', severity: 'warning', at: 'line 2, column A' },
    ]);
  });

  it('up to a number that a person can look through', async () => {
    const rows = Array.from({ length: 80 }, (_, n) =>
      row(n + 2, inline(`A${n + 2}`, 'x'), cell(`B${n + 2}`, '<v>#REF!</v>', 't="e"')),
    );
    const { concerns } = await readWhole(
      aSheet(row(1, inline('A1', '列'), inline('B1', '价')) + rows.join('')),
    );
    expect([concerns.length, concerns.at(-1)?.code]).toEqual([51, 'TABLE-MORE']);
  });
});
