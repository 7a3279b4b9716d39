import { mkdtempSync, readdirSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { readTable } from '#functions/adapters/tables/read-table.ts';
import { aSheet, inline, row, textRows, workbookParts } from '#test/support/a-workbook.ts';
import { pieces, readWhole, refusalOf, refusalsOf } from '#test/support/read-a-table.ts';
import { type Part, zipOf } from '#test/support/zip.ts';

const table = textRows([
  ['编号', '名称'],
  ['1', '椰子'],
]);
const sheet = 'xl/worksheets/sheet1.xml';
const parts = workbookParts({ sheets: [{ rows: table }] });

/** The workbook with one part changed. */
const withPart = (name: string, change: (part: Part) => Part): Buffer =>
  zipOf(parts.map((part) => (part.name === name ? change(part) : part)));

const withSheet = (body: string): Buffer => withPart(sheet, (part) => ({ ...part, body }));

describe('a workbook is refused by name', () => {
  it.each([
    ['with macros', zipOf([...parts, { name: 'xl/vbaProject.bin', body: 'x' }]), 'TABLE-XLSX-MACRO'],
    [
      'with macros of old',
      zipOf([...parts, { name: 'xl/macrosheets/sheet1.xml', body: 'x' }]),
      'TABLE-XLSX-MACRO',
    ],
    [
      'that may hold macros',
      withPart('[Content_Types].xml', (part) => ({
        ...part,
        body: '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      })),
      'TABLE-XLSX-MACRO',
    ],
    ['with a document type', withSheet('<!DOCTYPE w [<!ENTITY x "y">]><worksheet/>'), 'TABLE-XLSX-DOCTYPE'],
    ['with an entity of its own', aSheet(table.replace('椰子', '&x;')), 'TABLE-XLSX-DAMAGED'],
    ['that is not well-formed', withSheet('<worksheet><sheetData></worksheet>'), 'TABLE-XLSX-DAMAGED'],
    [
      'that is not UTF-8',
      withPart(sheet, (part) => ({ ...part, body: Buffer.from('<a>\xff</a>', 'latin1') })),
      'TABLE-XLSX-DAMAGED',
    ],
    [
      'whose parts are not what they are said to be',
      withPart(sheet, (part) => ({ ...part, claims: { crc: 7 } })),
      'TABLE-XLSX-DAMAGED',
    ],
    ['without its list of parts', zipOf(parts).subarray(0, -30), 'TABLE-XLSX-CUT-SHORT'],
    ['cut off in the middle', zipOf(parts).subarray(0, 1500), 'TABLE-XLSX-CUT-SHORT'],
    [
      'with a sheet that is not there',
      zipOf(parts.filter(({ name }) => name !== sheet)),
      'TABLE-XLSX-DAMAGED',
    ],
    [
      'with two parts of one name',
      zipOf([...parts, { name: sheet.toUpperCase(), body: '<worksheet/>' }]),
      'TABLE-XLSX-DAMAGED',
    ],
    [
      'with a name that climbs',
      zipOf([...parts, { name: '../../etc/passwd', body: 'x' }]),
      'TABLE-XLSX-DAMAGED',
    ],
    [
      'whose rows go back',
      aSheet(row(2, inline('A2', 'x')) + row(1, inline('A1', 'y'))),
      'TABLE-XLSX-DAMAGED',
    ],
    ['whose cells go back', aSheet(row(1, inline('B1', 'x'), inline('A1', 'y'))), 'TABLE-XLSX-DAMAGED'],
    ['with a row that no sheet has', aSheet(row(1_048_577, inline('A1', 'x'))), 'TABLE-XLSX-DAMAGED'],
    [
      'with a password on its parts',
      withPart(sheet, (part) => ({ ...part, claims: { flags: 1 } })),
      'TABLE-XLSX-PASSWORD',
    ],
    [
      'with strong encryption',
      withPart(sheet, (part) => ({ ...part, claims: { flags: 0x41 } })),
      'TABLE-XLSX-PASSWORD',
    ],
    [
      'packed in a way of its own',
      withPart(sheet, (part) => ({ ...part, claims: { method: 12 } })),
      'TABLE-XLSX-DAMAGED',
    ],
  ])('%s', async (_, file, code) => {
    const refusals = await refusalsOf(file);
    expect(refusals).toMatchObject([
      { code, severity: 'hard', expected: expect.anything(), next: expect.anything() },
    ]);
  });

  it.each([
    ['a Word file', 'word/document.xml', 'DOCX (Word)'],
    ['a presentation', 'ppt/presentation.xml', 'PPTX (PowerPoint)'],
    ['a binary workbook', 'xl/workbook.bin', 'XLSB (Excel)'],
    ['an OpenDocument', 'content.xml', 'ODS (OpenDocument)'],
    ['any other ZIP', 'readme.txt', 'ZIP'],
  ])('%s, with what it is', async (_, name, kind) => {
    expect(await refusalOf(zipOf([{ name, body: 'x' }]))).toEqual([['TABLE-KIND', kind]]);
  });

  it('behind a password, wherever its container says so, and not an old workbook for it', async () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(90_001)]);
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    for (const size of [1_000, 90_010, 90_020])
      expect(await refusalOf(Buffer.concat([old, name]), size)).toEqual([['TABLE-XLSX-PASSWORD', undefined]]);
    expect(await refusalOf(old)).toEqual([['TABLE-KIND', 'XLS (Excel 97-2003)']]);
  });
});

describe('a workbook is read', () => {
  it('though it names a kind of part that could hold macros, and has none', async () => {
    const file = withPart('[Content_Types].xml', (part) => ({
      ...part,
      body: '<Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    }));
    expect((await readWhole(file)).rows).toHaveLength(2);
  });

  it('without looking at other files that it names', async () => {
    const file = withPart('xl/_rels/workbook.xml.rels', (part) => ({
      ...part,
      body: `${part.body}`.replace('Target="worksheets/sheet1.xml"', 'Target="../../../../etc/passwd"'),
    }));
    expect(await refusalOf(file)).toEqual([['TABLE-XLSX-DAMAGED', 'etc/passwd']]);
  });

  it('without looking at sheets that stand elsewhere', async () => {
    const file = withPart('xl/_rels/workbook.xml.rels', (part) => ({
      ...part,
      body: `${part.body}`.replace('Target="worksheets/sheet1.xml"', 'TargetMode="External" $&'),
    }));
    expect(await refusalOf(file)).toEqual([['TABLE-XLSX-NO-SHEET', undefined]]);
  });

  it('in small letters, with prefixes, and stored without being packed', async () => {
    const prefixed = (body: string) =>
      body.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const file = zipOf(
      parts.map(({ name, body }) =>
        name.endsWith('.rels') || name.startsWith('[')
          ? { name, body, claims: { method: 0 } }
          : { name: name.toLowerCase(), body: prefixed(`${body}`), claims: { method: 0 } },
      ),
    );
    expect((await readWhole(file, 700)).rows).toHaveLength(2);
  });

  it('leaving nothing behind, and under no name while it is read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kouan-'));
    vi.stubEnv('TMPDIR', folder);
    const left: string[] = [];
    for await (const _ of (await readTable(pieces(aSheet(table), 100))).rows)
      left.push(...readdirSync(folder));
    await refusalOf(withSheet('<a>'));
    await refusalOf(zipOf(parts).subarray(0, 900));
    for await (const _ of (await readTable(pieces(aSheet(table), 100))).rows) break;
    vi.unstubAllEnvs();
    expect([...left, ...readdirSync(folder)]).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('and closed, whoever stops', async () => {
    await readWhole(aSheet(table));
    await refusalOf(withSheet('<a>'));
    for await (const _ of (await readTable(pieces(aSheet(table), 100))).rows) break;
    await setTimeout(50);
    const open = readdirSync('/proc/self/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        return '';
      }
    });
    expect(open.filter((name) => name.includes('kouan-table-'))).toEqual([]);
  });

  it('handing on what the source itself throws', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield zipOf(parts).subarray(0, 500);
      throw new Error('The connection was reset.');
    }
    const all = async () => {
      for await (const _ of (await readTable(broken())).rows);
    };
    await expect(all()).rejects.toThrow('The connection was reset.');
  });
});
