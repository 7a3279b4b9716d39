import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import { GoodsRow, goodsReader } from '#domain/positive-list/goods/goods-row.ts';
import { readHeader } from '#domain/shared/read-table.ts';
import { terms } from './a-goods-row.ts';

const header = goodsColumns.map(({ zh }) => zh);
const layout = readHeader(goodsColumns, header);
const read = layout.ok ? goodsReader(terms.modes, layout.value) : undefined;

const good: Record<string, string> = {
  hsCode: '0801.1100.00',
  name: ' 椰子干 ',
  specification: '500克/袋',
  unit: '袋',
  originCountry: '泰国',
  barcode: '6901234567892',
  mode: '９６１０',
  trade: '进口',
  speciesCertificate: '有',
  specialFoodRegistration: '无',
};
const cellsWith = (change: Record<string, string>) =>
  goodsColumns.map(({ key }) => ({ ...good, ...change })[key] ?? '');
const codes = (change: Record<string, string>) => {
  const result = read?.(4, cellsWith(change));
  return result?.ok === false ? result.refusals.map(({ code, at }) => [code, at]) : [];
};

describe('a line of the goods file', () => {
  it('is read as people write it, and can be stored', () => {
    const result = read?.(2, cellsWith({}));
    expect(result?.ok && GoodsRow.parse(result.value)).toEqual({
      line: 2,
      hsCode: '0801110000',
      name: '椰子干',
      specification: '500克/袋',
      unit: '袋',
      originCountry: '泰国',
      barcode: '6901234567892',
      mode: '9610',
      trade: 'import',
      speciesCertificate: true,
      specialFoodRegistration: 'none',
    });
  });

  it('understands English headers too', () => {
    expect(
      readHeader(
        goodsColumns,
        goodsColumns.map(({ en }) => en),
      ).ok,
    ).toBe(true);
  });

  it.each([
    [{ hsCode: '080111' }, 'HS-FORMAT', 'hsCode'],
    [{ hsCode: '08011100' }, 'HS-EIGHT-DIGITS', 'hsCode'],
    [{ hsCode: '801110000' }, 'HS-ZERO-LOST', 'hsCode'],
    [{ unit: '斗' }, 'UNIT-UNKNOWN', 'unit'],
    [{ statutoryUnit: '斗' }, 'UNIT-UNKNOWN', 'statutoryUnit'],
    [{ secondStatutoryUnit: '斗' }, 'UNIT-UNKNOWN', 'secondStatutoryUnit'],
    [{ certificates: '甲'.repeat(61) }, 'GOODS-CERTIFICATES', 'certificates'],
    [{ certificates: [...'abcdefghijk'].join('；') }, 'GOODS-CERTIFICATES', 'certificates'],
    [{ name: '' }, 'FIELD-MISSING', 'name'],
    [{ barcode: '6901234567890' }, 'GTIN-CHECK', 'barcode'],
    [{ mode: '9999' }, 'GOODS-MODE', 'mode'],
    [{ trade: '' }, 'FIELD-MISSING', 'trade'],
    [{ mode: '9710', trade: '进口' }, 'GOODS-TRADE', 'trade'],
    [{ mode: 'Border-Trade', trade: 'export' }, 'GOODS-TRADE', 'trade'],
    [{ speciesCertificate: '也许' }, 'GOODS-YES-NO', 'speciesCertificate'],
  ])('%j is refused: %s', (change, code, column) => {
    expect(codes(change)).toEqual([[code, `line 4, column ${column}`]]);
  });

  it.each([
    ...['是', '有', 'y', 'Yes', 'TRUE', '１'].map((word) => [word, true] as const),
    ...['否', '无', 'n', 'No', 'FALSE', '0'].map((word) => [word, false] as const),
  ])('takes %s for %s', (speciesCertificate, expected) => {
    expect(read?.(2, cellsWith({ speciesCertificate }))).toMatchObject({
      value: { speciesCertificate: expected },
    });
  });

  it.each([
    ['9610', '进出口', '进口或出口'],
    ['9710', '进口', '出口'],
    ['border-trade', '出口', '进口'],
  ])('under %s is told, for %s, that it takes %s', (mode, trade, zh) => {
    expect(read?.(2, cellsWith({ mode, trade }))).toMatchObject({
      refusals: [{ found: trade, expected: { zh } }],
    });
  });

  it.each([
    ['name', 250],
    ['specification', 510],
    ['originCountry', 60],
    ['brand', 100],
    ['foodRecallAgent', 200],
    ['traceCode', 100],
    ['batch', 60],
  ])('has a %s of %i characters at most', (column, longest) => {
    expect(codes({ [column]: '字'.repeat(longest) })).toEqual([]);
    expect(codes({ [column]: '字'.repeat(longest + 1) })).toEqual([
      ['TEXT-LENGTH', `line 4, column ${column}`],
    ]);
  });

  it.each([
    [{ unit: ' 公斤 ' }, { unit: '千克' }],
    [{ unit: 'KG' }, { unit: '千克' }],
    [{ unit: '035' }, { unit: '千克' }],
    [{ unit: '35' }, { unit: '千克' }],
    [{ unit: '听' }, { unit: '罐' }],
    [
      { statutoryUnit: 'kg', secondStatutoryUnit: '011' },
      { statutoryUnit: '千克', secondStatutoryUnit: '件' },
    ],
    [{ originCountry: 'Russian Federation' }, { originCountry: '俄罗斯' }],
    [{ originCountry: '344' }, { originCountry: '俄罗斯' }],
    [{ originCountry: 'ru' }, { originCountry: '俄罗斯' }],
    [{ originCountry: '蒙古国' }, { originCountry: '蒙古' }],
    [{ certificates: 'CIQ-1； CIQ-2,CIQ-1' }, { certificates: ['CIQ-1', 'CIQ-2'] }],
    [{ batch: ' L 7 ' }, { batch: 'L 7' }],
  ])('%j is read as %j', (typed, value) => {
    expect(read?.(2, cellsWith(typed))).toMatchObject({ ok: true, value, concerns: [] });
  });

  it('keeps an origin that nobody knows, and says so', () => {
    expect(read?.(2, cellsWith({ originCountry: ' 大  洋洲某岛 ' }))).toMatchObject({
      value: { originCountry: '大 洋洲某岛' },
      concerns: [{ code: 'ORIGIN-UNKNOWN', severity: 'flag', at: 'line 2, column originCountry' }],
    });
  });

  it('may bear anybody’s trace code, and one of the zone’s only as it was printed', () => {
    expect(codes({ traceCode: 'KA202603010001' })).toEqual([]);
    expect(codes({ traceCode: 'ka-xd2y-t5w6-jkqp' })).toEqual([]);
    expect(codes({ traceCode: 'KA-XD2Y-T5W6-JKPQ' })).toEqual([['TRACE-CHECK', 'line 4, column traceCode']]);
  });

  it('need not say import or export where the mode does', () => {
    expect(read?.(2, cellsWith({ mode: '9710', trade: '' }))).toMatchObject({ value: { trade: 'export' } });
    expect(read?.(2, cellsWith({ mode: 'border-trade', trade: '' }))).toMatchObject({
      value: { trade: 'import' },
    });
  });

  it.each([
    ['both', 'import'],
    ['import', ''],
  ] as const)('is of the mode of its filing where it names none; the mode trades %s', (trade, typed) => {
    const mode = { id: '1210', trade, retailImport: true, bonded: true };
    const withoutMode = goodsColumns.filter(({ key }) => key !== 'mode');
    const short = readHeader(
      goodsColumns,
      withoutMode.map(({ zh }) => zh),
    );
    const row: Record<string, string> = { ...good, mode: '', trade: typed };
    const ofFiling = (to: typeof layout, keys: readonly { readonly key: string }[], cells = row) =>
      to.ok &&
      goodsReader([mode], to.value)(
        2,
        keys.map(({ key }) => cells[key] ?? ''),
      );
    const expected = { ok: true, value: { mode: '1210', trade: 'import' } };
    expect(ofFiling(layout, goodsColumns)).toMatchObject(expected);
    expect(ofFiling(short, withoutMode)).toMatchObject(expected);
    expect(ofFiling(layout, goodsColumns, { ...row, mode: '9610' })).toMatchObject({
      refusals: expect.arrayContaining([expect.objectContaining({ code: 'GOODS-MODE', found: '9610' })]),
    });
  });

  it('keeps the registration of a special food', () => {
    expect(read?.(2, cellsWith({ specialFoodRegistration: '国食注字 YP2020' }))).toMatchObject({
      value: { specialFoodRegistration: { registration: '国食注字YP2020' } },
    });
  });

  it('is told all its defects at once', () => {
    const wrong = { hsCode: '1', name: '', unit: '', mode: 'x', trade: '' };
    expect(codes(wrong).map(([code]) => code)).toEqual([
      'HS-FORMAT',
      'FIELD-MISSING',
      'FIELD-MISSING',
      'GOODS-MODE',
      'FIELD-MISSING',
    ]);
    expect(read?.(3, ['x'])).toMatchObject({ refusals: [{ code: 'TABLE-LINE-TOO-SHORT' }] });
  });

  it('is goods of the shape in which they are stored', () => {
    const cell = fc.constantFrom(
      '',
      ' ',
      '无',
      '有',
      'GR-1',
      '6901234567892',
      '73513537',
      '泰国',
      '甲\u200b',
      '9'.repeat(60),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...goodsColumns.map(({ key }) => key)), cell), (change) => {
        const result = read?.(2, cellsWith(change));
        expect(result?.ok === false || GoodsRow.safeParse(result?.value).success).toBe(true);
      }),
    );
  });

  it('is goods or refusals, whatever stands in the file', () => {
    const anyCells = fc.array(fc.string(), { minLength: header.length, maxLength: header.length });
    fc.assert(
      fc.property(anyCells, (cells) => {
        const result = read?.(2, cells);
        expect(result?.ok || (result?.refusals.length ?? 0) > 0).toBe(true);
      }),
    );
  });
});
