import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { getReportFile } from '#functions/positive-list/adoption/get-report-file.route.ts';
import { importListFile } from '#functions/positive-list/adoption/import-list-file.route.ts';
import { listDraftEntries } from '#functions/positive-list/adoption/list-draft-entries.route.ts';
import { listListVersions } from '#functions/positive-list/adoption/list-list-versions.route.ts';
import { listReportRows } from '#functions/positive-list/adoption/list-report-rows.route.ts';
import { openListVersion } from '#functions/positive-list/adoption/open-list-version.route.ts';
import { settleRow } from '#functions/positive-list/adoption/settle-row.route.ts';
import {
  aListVersion,
  asCsv,
  aZoneWithStewards,
  officialTable,
  theDetails,
} from '../support/a-list-version.ts';
import { aSheet, cell, inline, row, textRows, workbookParts } from '../support/a-workbook.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { zipOf } from '../support/zip.ts';

const codesOf = (outcome: unknown) =>
  outcome instanceof Refused ? outcome.refusals.map(({ code }) => code) : outcome;

const table = (...rows: readonly (readonly string[])[]) => asCsv([...officialTable.slice(0, 4), ...rows]);
const yoghurt = ['2', '04031000', '酸乳', ''];

describe('a draft', () => {
  it('is one draft, however often it is opened, and says what was said last', async () => {
    const { open, standing } = await aListVersion();
    await open({ source: '演示公告第2号' });
    expect(await standing()).toMatchObject({
      status: 'draft',
      list: 'national-retail-import',
      listVersion: '2027-demo',
      details: { effectiveFrom: '2026-04-01', source: '演示公告第2号' },
    });
  });

  const opened = async (list: string, version: string, person = 'steward') =>
    refusalOf(await aZoneWithStewards(), openListVersion, {
      person,
      params: { list, version },
      body: theDetails,
    });

  it.each([
    ['of a list that no terms speak of', 'nobody-knows', '1', [409, 'LIST-NOT-ADOPTED-HERE']],
    ['of a version that is published', 'national-retail-import', '2016-excerpt', [409, 'LIST-VERSION-NAMED']],
    ['with a name that no address can hold', 'national-retail-import', '2027/1', [422, 'FIELD-INVALID']],
  ])('is refused %s', async (_, list, version, refusal) => {
    expect(await opened(list, version)).toEqual(refusal);
  });

  it('is a steward’s to open', async () => {
    expect(await opened('zone-supervision', '2027', 'approver')).toEqual([403, 'ROLE-NEEDED']);
  });

  it('stands in the list of versions, beside the lists that may be drafted', async () => {
    const { ports, id } = await aListVersion();
    expect(await answerOf(ports, listListVersions, { person: 'approver' })).toMatchObject({
      versions: [{ id }],
      lists: [{ list: 'national-retail-import' }, { list: 'zone-supervision' }],
    });
  });
});

describe('the import', () => {
  it('reads the official table, and reports every row of it', async () => {
    const { ports, upload, call } = await aListVersion();
    expect(await upload(asCsv(officialTable))).toMatchObject({
      status: 'imported',
      imported: {
        totals: { rows: 8, entries: 3, refused: 0, repaired: 2, passedOver: 5 },
      },
    });
    const { rows } = (await answerOf(ports, listReportRows, call)) as never as {
      rows: { kind: string; line: number; says: { code: string }[]; as?: string }[];
    };
    expect(rows.map(({ kind, line, says, as }) => [kind, line, says[0]?.code ?? as])).toEqual([
      ['repaired', 5, 'LIST-TARIFF-PADDED'],
      ['repaired', 6, 'LIST-TARIFF-TIDIED'],
      ['unclear', 3, 'LIST-REMARK-FOR-A-PERSON'],
      ['passed-over', 1, 'title'],
      ['passed-over', 2, 'title'],
      ['passed-over', 3, 'header'],
      ['passed-over', 4, 'heading'],
      ['passed-over', 8, 'footnote'],
    ]);
  });

  it('can be looked through by kind, and downloaded as a file without a formula in it', async () => {
    const { ports, upload, call, id } = await aListVersion();
    await upload(table(['1', '=1+1', '=HYPERLINK(1)', '']));
    expect(await answerOf(ports, listReportRows, { ...call, query: { kind: 'refused' } })).toMatchObject({
      rows: [{ kind: 'refused', line: 5 }],
    });
    expect(await answerOf(ports, getReportFile, call)).toMatchObject({ fileName: `${id}-导入报告.csv` });
    const [key = ''] = ports.exports.keys().filter((one) => one.endsWith('.csv'));
    expect(ports.exports.text(key)).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it('puts leading zeros back, and says so', async () => {
    const { ports, upload, call } = await aListVersion();
    await upload(table(['1', '4029100', '乳', ''], ['2', '402910000', '另一种乳', '']));
    expect(await answerOf(ports, listDraftEntries, call)).toMatchObject({
      entries: [{ tariff: '04029100' }, { tariff: '04029100', name: '另一种乳' }],
    });
    expect(await answerOf(ports, listReportRows, { ...call, query: { kind: 'repaired' } })).toMatchObject({
      rows: [
        { line: 5, says: [{ code: 'LIST-TARIFF-PADDED', found: '4029100' }] },
        { line: 6, says: [{ code: 'LIST-TARIFF-PADDED' }, { code: 'LIST-TARIFF-CUT' }] },
      ],
    });
  });

  it('reads a workbook whose titles and headings lie across its columns, and whose cells are merged', async () => {
    const { ports, upload, call } = await aListVersion();
    const rows = [...officialTable.slice(0, 4), ['1', '04029100', '乳', ''], ['', '04029900', '', '']];
    const file = aSheet(textRows(rows), { merged: ['A2:D2', 'A4:D4', 'A5:A6', 'C5:C6'] });
    expect(await upload(file)).toMatchObject({
      status: 'imported',
      imported: { totals: { entries: 2, refused: 0 }, concerns: [{ code: 'TABLE-MERGED-DOWN' }, {}] },
    });
    expect(await answerOf(ports, listDraftEntries, call)).toMatchObject({
      entries: [
        { line: 1, name: '乳' },
        { line: 1, tariff: '04029900', name: '乳' },
      ],
    });
  });

  it('refuses the second of two rows for one code and name, and shows which', async () => {
    const { ports, upload, call, propose } = await aListVersion();
    await upload(table(yoghurt, ['3', '0403.1000', '酸 乳', '仅限网购保税商品']));
    expect(await answerOf(ports, listReportRows, { ...call, query: { kind: 'refused' } })).toMatchObject({
      rows: [
        { line: 6, says: [{ code: 'LIST-ENTRY-TWICE', reason: { zh: expect.stringContaining('第 5 行') } }] },
      ],
    });
    expect(codesOf(await propose())).toEqual(['LIST-ROWS-OPEN']);
  });

  const sheet = 'xl/worksheets/sheet1.xml';
  const parts = workbookParts({ sheets: [{ rows: textRows([...officialTable]) }] });

  it.each([
    [
      'a bomb',
      zipOf(
        parts.map((part) => (part.name === sheet ? { ...part, body: ' '.repeat(4 * 1024 * 1024) } : part)),
      ),
      'TABLE-XLSX-UNPACKS-TOO-LARGE',
    ],
    [
      'a workbook with macros',
      zipOf([...parts, { name: 'xl/vbaProject.bin', body: 'x' }]),
      'TABLE-XLSX-MACRO',
    ],
    [
      'a formula that was never worked out',
      aSheet(
        textRows([...officialTable.slice(0, 4)]) +
          row(5, inline('A5', '1'), cell('B5', '<f>A1</f>'), inline('C5', '乳'), inline('D5', '')),
      ),
      'TABLE-CELL-NO-VALUE',
    ],
    ['a PDF', Buffer.from('%PDF-1.7'), 'TABLE-KIND'],
    ['a table without its columns', asCsv([['a', 'b']]), 'TABLE-COLUMN-MISSING'],
    ['more rows than any list', asCsv(Array.from({ length: 20_001 }, () => yoghurt)), 'LIST-TOO-LONG'],
  ])('says why %s cannot be read, and keeps nothing of it', async (_, file, code) => {
    const { ports, upload, standing } = await aListVersion();
    await upload(file);
    expect(await standing()).toMatchObject({
      status: 'unreadable',
      findings: expect.arrayContaining([expect.objectContaining({ code: expect.stringContaining(code) })]),
    });
    expect((await standing())?.imported).toBeUndefined();
    expect(ports.exports.keys()).toEqual([]);
  });

  it('may be done again with a better file, which settles nothing of the one before', async () => {
    const { ports, upload, call, standing } = await aListVersion();
    await upload(table(['1', '0402', '乳', '']));
    const body = { why: '原件第5页即如此' };
    await answerOf(ports, settleRow, { ...call, params: { ...call.params, line: '5' }, body });
    await upload(table(['1', '0402', '乳', '']));
    expect((await standing())?.settlements).toHaveLength(1);
    await upload(table(yoghurt, ['9', '0402', '乳', '']));
    expect((await standing())?.settlements).toEqual([]);
  });

  it('waits for the file', async () => {
    const { ports, id } = await aListVersion();
    const params = { id, fileId: '33333333-3333-4333-8333-333333333333' };
    expect(
      await refusalOf(ports, importListFile, { person: 'steward', params, body: { fileName: 'a.csv' } }),
    ).toEqual([409, 'LIST-FILE-NOT-UPLOADED']);
  });
});

describe('a row that was not understood', () => {
  const withOpenRow = async () => {
    const draft = await aListVersion();
    await draft.upload(table(yoghurt, ['3', '0405', '黄油', '']));
    const settle = (line: string, body: unknown) =>
      callRoute(draft.ports, settleRow, { ...draft.call, params: { id: draft.id, line }, body });
    return { ...draft, settle };
  };
  const butter = { line: 3, tariff: '0405.1000', name: '黄油' };

  it('keeps the version from being proposed until somebody has said what it is, and why', async () => {
    const { propose, settle, ports, call } = await withOpenRow();
    expect(codesOf(await propose())).toEqual(['LIST-ROWS-OPEN']);
    await settle('6', { entry: butter, why: '税号按公告原文补全' });
    expect(await answerOf(ports, listDraftEntries, call)).toMatchObject({
      entries: [{ tariff: '04031000' }, { tariff: '04051000', name: '黄油', batch: '2027-demo' }],
    });
    expect(await propose()).toMatchObject({
      status: 'proposed',
      settlements: [{ line: 6, why: '税号按公告原文补全', by: 'steward' }],
    });
  });

  it('may be left out, with the reason', async () => {
    const { settle, propose } = await withOpenRow();
    await settle('6', { why: '原件中已划去' });
    expect(await propose()).toMatchObject({ status: 'proposed' });
  });

  it.each([
    ['with no reason', '6', { entry: butter, why: ' ' }, ['TEXT-LENGTH']],
    [
      'to an entry that stands there',
      '6',
      { entry: { ...butter, tariff: '04031000', name: '酸乳' }, why: 'x' },
      ['LIST-ENTRY-TWICE'],
    ],
    ['where the row was understood', '5', { entry: butter, why: 'x' }, ['LIST-ROW-NOT-OPEN']],
    ['to a code that is none', '6', { entry: { ...butter, tariff: '0405' }, why: 'x' }, ['TARIFF-FORMAT']],
  ])('is not settled %s', async (_, line, body, codes) => {
    const { settle } = await withOpenRow();
    expect(codesOf(await settle(line, body))).toEqual(codes);
  });
});

describe('a hundred rows that were not understood', () => {
  it('are for a better file: only so many are settled one by one', async () => {
    const { ports, upload, call, id } = await aListVersion();
    await upload(table(...Array.from({ length: 61 }, (_, n) => [`${n + 1}`, '0405', `货品${n}`, ''])));
    const settle = (line: number) =>
      callRoute(ports, settleRow, {
        ...call,
        params: { id, line: String(line) },
        body: { why: '原件中已划去' },
      });
    for (let line = 5; line < 65; line += 1) await settle(line);
    expect(codesOf(await settle(65))).toEqual(['LIST-SETTLED-TOO-MANY']);
  });
});
