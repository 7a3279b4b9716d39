import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { inForceOn, ListDocument } from '#domain/positive-list/lists/list.ts';
import { listColumns, listEntryReader } from '#domain/positive-list/lists/list-entry-file.ts';
import { day } from '#domain/shared/day.ts';
import { readHeader } from '#domain/shared/read-table.ts';

const folder = `${import.meta.dirname}/../../../zones/manzhouli/lists`;
const text = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

describe('the versions of a list', () => {
  const versions = [
    { id: 'first', effectiveFrom: day('2016-04-08'), effectiveTo: day('2019-01-01') },
    { id: 'second', effectiveFrom: day('2019-01-01') },
  ];

  it.each([
    ['2016-04-07', undefined],
    ['2016-04-08', 'first'],
    ['2018-12-31', 'first'],
    ['2019-01-01', 'second'],
  ])('on %s: %s is in force', (on, id) => {
    expect(inForceOn(versions, day(on))?.id).toBe(id);
  });

  it('holds no longer on the day it ends, though nothing has followed', () => {
    const ended = versions.slice(0, 1);
    expect([inForceOn(ended, day('2018-12-31'))?.id, inForceOn(ended, day('2019-01-01'))]).toEqual([
      'first',
      undefined,
    ]);
  });

  it('is not given back by a later version that has ended', () => {
    const later = { id: 'third', effectiveFrom: day('2020-01-01'), effectiveTo: day('2022-03-01') };
    const all = [{ id: 'second', effectiveFrom: day('2019-01-01') }, later];
    expect([inForceOn(all, day('2022-02-28'))?.id, inForceOn(all, day('2022-03-01'))]).toEqual([
      'third',
      undefined,
    ]);
  });

  it('gives way to a later version where nobody has ended the earlier', () => {
    const open = [{ id: 'new', effectiveFrom: day('2022-03-01') }, ...versions];
    expect(inForceOn(open, day('2026-01-01'))?.id).toBe('new');
  });
});

describe('the demonstration list', () => {
  const document = ListDocument.parse(parseYaml(text('national-retail-import-2016-excerpt.yaml')));

  it('says that it is not current law', () => {
    expect(document).toMatchObject({ demonstration: true, effectiveFrom: '2016-04-08' });
    expect(document.notice?.zh).toContain('不是现行法律');
  });

  it('is read whole', () => {
    const [header = [], ...rows]: string[][] = parse(text(document.entries), { bom: true });
    const layout = readHeader(listColumns, header);
    const read = layout.ok ? rows.map((row, n) => listEntryReader(layout.value)(n + 2, row)) : [];
    expect(read.filter((entry) => entry.ok)).toHaveLength(40);
    expect(read[11]).toMatchObject({ value: { batch: '1', line: 12, tariff: '04079090', name: '其他蛋' } });
  });

  it('is refused line by line where it cannot be read', () => {
    const read = listEntryReader({
      width: 5,
      unknown: [],
      places: listColumns.map(({ key }, place) => ({ key, place })),
    });
    expect(read(3, ['1', 'x', '0402', '', ''])).toMatchObject({
      refusals: [
        { code: 'LIST-LINE', at: 'line 3, column line' },
        { code: 'TARIFF-FORMAT' },
        { code: 'FIELD-MISSING' },
      ],
    });
    expect(read(4, [])).toMatchObject({ refusals: [{ code: 'TABLE-LINE-TOO-SHORT', at: 'line 4' }] });
  });
});
