import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhole, refusalsOf } from '#test/support/read-a-table.ts';

/** All that means something in a CSV, and a little that does not. */
const mark = fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', '茶', 'a', ' ', '"a"', '"a\n茶"', '"",');
const text = fc.array(mark, { maxLength: 40 }).map((marks) => `a,b\n${marks.join('')}`);

/** What another reader of CSV makes of it: its rows without the blank ones, or that a quote is left open. */
const asOthersRead = (csv: string): readonly string[][] | 'left open' => {
  try {
    const rows: string[][] = parse(csv, {
      recordDelimiter: ['\r\n', '\n'],
      relaxColumnCount: true,
      relaxQuotes: true,
    });
    return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return 'left open';
    throw error;
  }
};

const asReadHere = async (csv: string, size: number): Promise<readonly string[][] | 'left open'> => {
  const [refusal] = await refusalsOf(csv, size);
  if (refusal?.code === 'TABLE-CUT-SHORT') return 'left open';
  return (await readWhole(csv, size)).rows.map(({ cells }) => cells);
};

describe('a CSV is read', () => {
  it('to the rows that others read, whatever its quotes and line ends, and however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 60 }), async (csv, size) => {
        expect(await asReadHere(csv, size)).toEqual(asOthersRead(csv));
      }),
      { numRuns: 1_000 },
    );
  });

  it('with each row on the line where it begins, by counting the line ends before it', async () => {
    const cell = fc.stringMatching(/^[a茶",\n]{0,6}$/);
    const table = fc.array(fc.tuple(fc.constant('a'), cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 60 }), async (rows, size) => {
        const written = rows.map(
          (cells) => `${cells.map((one) => `"${one.replaceAll('"', '""')}"`).join()}\n`,
        );
        const lines = written.map((_, n) => written.slice(0, n).join('').split('\n').length);
        const read = await readWhole(written.join(''), size);
        expect(read.rows.map(({ line }) => line)).toEqual(lines);
      }),
    );
  });

  it('of old systems, where a line feed strays in after the first lines', async () => {
    const csv = `${'茶,b\r'.repeat(40_000)}c,d\r\ne,f\r`;
    for (const size of [40_000 * 6 + 4, 7_919]) {
      const { rows } = await readWhole(csv, size);
      expect(rows.slice(-2)).toEqual([
        { line: 40_001, cells: ['c', 'd'] },
        { line: 40_002, cells: ['e', 'f'] },
      ]);
    }
  });
});
