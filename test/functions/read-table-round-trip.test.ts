import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aSheet, aWorkbook, sharedRows, textRows } from '#test/support/a-workbook.ts';
import { readWhole, refusalsOf } from '#test/support/read-a-table.ts';

/** Any text that a person can type; a NUL is refused in every format. */
const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((one) => !one.includes('\0'));

/** A header whose last column has a name, and rows that hold something; the first column always does. */
const tables = (cell: fc.Arbitrary<string>) =>
  fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(
      fc
        .array(cell, { minLength: width, maxLength: width })
        .map((cells) => cells.map((one, n) => (n === 0 || n === width - 1 ? `甲${one}` : one))),
      { minLength: 1, maxLength: 6 },
    ),
  );

it('any table of texts is the same after it was a workbook, its texts shared or not, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(tables(text), fc.integer({ min: 50, max: 5000 }), async (table, size) => {
      const expected = table.map((cells, n) => ({ line: n + 1, cells }));
      for (const file of [aSheet(textRows(table)), aWorkbook(sharedRows(table))]) {
        const { format, rows, concerns } = await readWhole(file, size);
        expect({ format, rows, concerns }).toEqual({ format: 'xlsx', rows: expected, concerns: [] });
      }
    }),
    { numRuns: 60 },
  );
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

it('a table has the same rows as CSV and as XLSX', async () => {
  const typed = fc.stringMatching(/^[a-z茶酒", ;0-9é°=+-]{0,8}$/);
  await fc.assert(
    fc.asyncProperty(tables(typed), async (table) => {
      const csv = table.map((cells) => cells.map(quoted).join()).join('\r\n');
      const { rows } = await readWhole(aSheet(textRows(table)));
      expect(rows).toEqual((await readWhole(csv)).rows);
    }),
    { numRuns: 60 },
  );
});

it('a number of up to 15 digits is never written another way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 999_999_999_999_999 }), { minLength: 1 }),
      async (numbers) => {
        const cells = numbers.map(
          (n, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>${n.toExponential()}</v></c></row>`,
        );
        const { rows } = await readWhole(aSheet(textRows([['条码']]) + cells.join('')));
        expect(rows.slice(1).map((one) => one.cells)).toEqual(numbers.map((n) => [`${n}`]));
      },
    ),
    { numRuns: 40 },
  );
});

it('a price is the price that was typed, however the processor holds it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1 }), async (cents) => {
      const prices = cents.map((cent) => cent / 100);
      // As spreadsheets write it: 17 digits, where fewer would do.
      const cells = prices.map(
        (n, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>${n.toPrecision(17)}</v></c></row>`,
      );
      const { rows } = await readWhole(aSheet(textRows([['价格']]) + cells.join('')));
      expect(rows.slice(1).map((one) => one.cells)).toEqual(prices.map((n) => [`${n}`]));
    }),
    { numRuns: 40 },
  );
});

it('a workbook that was damaged on its way is read or refused, and never a fault', async () => {
  const sound = aSheet(
    textRows([
      ['编号', '名称'],
      ['1', '椰子'],
    ]),
    { texts: ['<t>甲</t>'], formats: ['yyyy-mm-dd'], merged: ['A2:A3'] },
  );
  const damage = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      fc.nat(sound.length),
      async (damages, cut) => {
        const file = Buffer.from(sound);
        for (const { at, byte } of damages) file[at] = byte;
        for (const damaged of [file, file.subarray(0, cut)]) {
          const refusals = await refusalsOf(damaged);
          expect(refusals.every(({ code }) => code.startsWith('TABLE-'))).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('nor is one whose XML is not what it should be', async () => {
  const scrap = fc.constantFrom(
    '<row>',
    '</row>',
    '<c r="A1">',
    '<c t="s"><v>0</v></c>',
    '<v>',
    '</v>',
    '<f/>',
    '<is><t>x</t></is>',
    '<row r="0"/>',
    '<c r="ZZZ9"/>',
    '<rPh>',
    '</rPh>',
    '<t>1e5</t>',
    '&amp;',
    '<mergeCell ref="A1:B2"/>',
    '<constructor/>',
    '<toString>',
    '</c>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { maxLength: 12 }), async (scraps) => {
      const refusals = await refusalsOf(aSheet(scraps.join('')));
      expect(refusals.every(({ code }) => code.startsWith('TABLE-'))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
