import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readTable } from '#functions/adapters/tables/read-table.ts';
import { aSheet, cell, inline, number, row, textRows, workbookParts } from '#test/support/a-workbook.ts';
import { readWhole, refusalOf } from '#test/support/read-a-table.ts';
import { type Part, zipOf } from '#test/support/zip.ts';

const megabyte = 1024 * 1024;
const table = textRows([
  ['编号', '名称'],
  ['1', '椰子'],
]);
const sheet = 'xl/worksheets/sheet1.xml';
const parts = workbookParts({ sheets: [{ rows: table }] });

/** Letters that hardly pack. */
const noise = (length: number): string =>
  createHash('shake256', { outputLength: length / 2 })
    .update('noise')
    .digest('hex');

/** The workbook with one part changed. */
const withPart = (name: string, change: (part: Part) => Part): Buffer =>
  zipOf(parts.map((part) => (part.name === name ? change(part) : part)));

const withSheet = (body: string): Buffer => withPart(sheet, (part) => ({ ...part, body }));

describe('a workbook that would grow beyond measure is refused before it does', () => {
  it.each([
    ['by the size that it says', withPart(sheet, (part) => ({ ...part, claims: { size: 300 * megabyte } }))],
    ['by how steep it is', withSheet(' '.repeat(4 * megabyte))],
    [
      'by what comes out, where it says less',
      withPart(sheet, (part) => ({ ...part, claims: { size: 100 } })),
    ],
  ])('%s', async (_, file) => {
    expect(await refusalOf(file)).toEqual([['TABLE-XLSX-UNPACKS-TOO-LARGE', sheet]]);
  });

  it('by the texts that its cells share', async () => {
    const file = withPart('xl/sharedStrings.xml', (part) => ({
      ...part,
      claims: { size: 65 * megabyte, method: 0 },
    }));
    expect((await refusalOf(file)).map(([code]) => code)).toEqual(['TABLE-XLSX-DAMAGED']);
    const steep = withPart('xl/sharedStrings.xml', (part) => ({ ...part, claims: { size: 65 * megabyte } }));
    expect(await refusalOf(steep)).toEqual([['TABLE-XLSX-UNPACKS-TOO-LARGE', 'xl/sharedStrings.xml']]);
  });

  it('by one long text in every cell', async () => {
    const long = Array.from({ length: 30_000 }, (_, n) =>
      String.fromCharCode(0x4e00 + ((n * 7919) % 20_000)),
    ).join('');
    const cells = (line: number) =>
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((c) => cell(`${c}${line}`, '<v>0</v>', 't="s"'));
    const rows = Array.from({ length: 1_200 }, (_, n) => row(n + 1, ...cells(n + 1))).join('');
    expect(await refusalOf(aSheet(rows, { texts: [`<t>${long}</t>`] }))).toEqual([
      ['TABLE-XLSX-UNPACKS-TOO-LARGE', sheet],
    ]);
  });

  it('by one row, before it ends', async () => {
    const rows = `<row r="1">${inline('B1', '长'.repeat(300_000))}<never closed`;
    expect(await refusalOf(aSheet(rows))).toEqual([['TABLE-LINE-HUGE', 'line 1']]);
  });

  it('by one text that no cell needs', async () => {
    const text = [150_000, 200_000].map((length) => `<r><t>${noise(length)}</t></r>`).join('');
    expect(await refusalOf(aSheet(table, { texts: [text] }))).toEqual([
      ['TABLE-XLSX-DAMAGED', 'xl/sharedStrings.xml: <si> > 262144'],
    ]);
  });

  it('by elements within elements', async () => {
    const deep = `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`;
    expect(await refusalOf(withSheet(deep))).toEqual([['TABLE-XLSX-DAMAGED', `${sheet}: <a> × 65`]]);
  });

  it('by a comment almost without end', async () => {
    const said = await refusalOf(withSheet(`<worksheet><!-- ${noise(2 * megabyte)} --></worksheet>`));
    expect(said).toEqual([['TABLE-XLSX-DAMAGED', `${sheet}: > 1048576`]]);
  });

  it('by the number of its parts', async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => ({ name: `xl/media/${n}.png`, body: '' }));
    expect(await refusalOf(zipOf([...parts, ...many]))).toEqual([
      ['TABLE-XLSX-PARTS', `${10_001 + parts.length}`],
    ]);
  });

  it('by its width, while formats without content may go on', async () => {
    const wide = textRows([['x']]).replace('</row>', `${number('AMK1', 7)}</row>`);
    expect(await refusalOf(aSheet(wide))).toEqual([['TABLE-TOO-WIDE', 'line 1']]);
    expect((await readWhole(aSheet(wide.replace('<v>7</v>', '')))).rows).toEqual([{ line: 1, cells: ['x'] }]);
  });

  it('by its own size', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield parts[0] ? zipOf(parts).subarray(0, 100) : Buffer.alloc(0);
      for (;;) yield Buffer.alloc(4 * megabyte, 7);
    }
    const all = async () => {
      for await (const _ of (await readTable(endless())).rows);
    };
    await expect(all()).rejects.toThrow('too large');
  });
});

it('a million empty rows with formats are passed over', async () => {
  const empty = Array.from(
    { length: 1_048_574 },
    (_, n) => `<row r="${n + 3}" s="1" customFormat="1"/>`,
  ).join('');
  const { rows } = await readWhole(aSheet(table + empty));
  expect(rows.map(({ line }) => line)).toEqual([1, 2]);
});
