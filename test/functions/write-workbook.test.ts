import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '#functions/adapters/tables/write-workbook.ts';
import { cellsOf } from '../support/read-a-table.ts';

const read = (rows: Parameters<typeof workbookOf>[0]) => cellsOf(Buffer.from(workbookOf(rows)));

describe('a workbook that leaves', () => {
  it.each([
    ['marks of XML', '<a> & "b"'],
    ['what would be a formula in a CSV', '=1+1'],
    ['what looks like an escape', '_x0041_'],
    ['Chinese', '核定金额（元）'],
  ])('holds %s as they are', async (_, text) => {
    expect(await read([['名称'], [text]])).toEqual([['名称'], [text]]);
  });

  it('holds a number as a number', async () => {
    expect(await read([['元'], [1234.5]])).toEqual([['元'], ['1234.5']]);
  });

  it('is the same bytes for the same rows', () => {
    const rows = [['名称'], ['甲']];
    expect(workbookOf(rows)).toEqual(workbookOf(rows));
  });

  it('is read back as it was written, however many rows there are', async () => {
    const word = fc.stringMatching(/^[a-z甲乙丙<&_]{1,8}$/);
    const rows = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        expect(await read([['a', 'b'], ...written])).toEqual([['a', 'b'], ...written]);
      }),
      { numRuns: 30 },
    );
  });
});
