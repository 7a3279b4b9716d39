import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { readHeader } from '#domain/shared/read-table.ts';
import { Line } from '#domain/subsidy/lists/line.ts';
import { repeatsLine } from '#domain/subsidy/lists/screened-line.ts';
import { WaybillTerms, waybillKey, waybills } from '#domain/subsidy/lists/waybills.ts';

const surroundings = {
  period: { from: day('2026-01-01'), to: day('2026-06-30') },
  fingerprint: () => '',
};

const terms = WaybillTerms.parse({
  carriers: [
    {
      id: 'ems',
      title: { zh: '邮政速递', en: 'EMS' },
      names: ['中国邮政', 'China Post', '国际e邮宝'],
      numbers: 's10',
    },
    { id: 'sf', title: { zh: '顺丰', en: 'SF Express' }, names: ['顺丰速运'], numbers: 'free' },
  ],
  largestFeeFen: 2_000_000,
});

const header = [
  '承运商',
  '运单号',
  '寄递日期',
  '目的地',
  '重量(千克)',
  '寄递费用(元)',
  '发票号码',
  '订单编号',
];
const good = [
  '国际E邮宝',
  'rb 123456785 cn',
  '2026/3/5',
  '俄罗斯',
  '0.35',
  '１８．５０',
  '26150000000012345678',
  '',
];

const layout = readHeader(waybills.columns, header);
const read = layout.ok ? waybills.reader(terms, layout.value, surroundings) : undefined;

const withCell = (column: number, cell: string) => good.map((text, n) => (n === column ? cell : text));
const refusals = (cells: readonly string[], line = 12) => {
  const result = read?.(line, cells);
  return result?.ok === false ? result.refusals : [];
};

describe('a line of the waybill file', () => {
  it('is read as people write it', () => {
    expect(read?.(2, good)).toEqual({
      ok: true,
      value: {
        line: 2,
        key: 'S10#RB123456785CN',
        shown: 'RB123456785CN',
        numbers: ['waybill#S10#RB123456785CN'],
        invoiceNumber: '26150000000012345678',
        amountFen: 1850,
        cells: {
          carrier: '邮政速递',
          waybillNumber: 'RB123456785CN',
          sentOn: '2026-03-05',
          destination: '俄罗斯',
          weightKg: '0.350',
          fee: '18.50',
          invoiceNumber: '26150000000012345678',
        },
      },
    });
  });

  it('keeps the order number where there is one, and can be stored', () => {
    const line = read?.(2, withCell(7, ' KH-1 '));
    expect(line?.ok && Line.parse(line.value).cells).toMatchObject({ orderNumber: 'KH-1' });
  });

  it.each([
    ['carrier', 0, '某某快递', 'WAYBILL-CARRIER'],
    ['carrier', 0, '', 'FIELD-MISSING'],
    ['waybillNumber', 1, 'RB123456784CN', 'S10-CHECK'],
    ['waybillNumber', 1, '1.23E+11', 'S10-FORMAT'],
    ['sentOn', 2, '2026-07-01', 'LIST-PERIOD'],
    ['sentOn', 2, '2025-12-31', 'LIST-PERIOD'],
    ['sentOn', 2, '2026-02-30', 'DAY-FORMAT'],
    ['destination', 3, ' ', 'FIELD-MISSING'],
    ['destination', 3, '远'.repeat(101), 'TEXT-LENGTH'],
    ['weightKg', 4, '-1', 'WAYBILL-WEIGHT'],
    ['weightKg', 4, '0', 'WAYBILL-WEIGHT'],
    ['weightKg', 4, '999999999', 'WAYBILL-WEIGHT'],
    ['fee', 5, '-5', 'MONEY-NEGATIVE'],
    ['fee', 5, '0.00', 'LIST-AMOUNT-ZERO'],
    ['fee', 5, '20000.01', 'LIST-AMOUNT-ABSURD'],
    ['fee', 5, '=1+1', 'MONEY-FORMAT'],
    ['invoiceNumber', 6, '2615', 'INVOICE-FORMAT'],
  ])('is refused by its %s (column %i: %s): %s', (column, place, cell, code) => {
    expect(refusals(withCell(place, cell))).toMatchObject([{ code, at: `line 12, column ${column}` }]);
  });

  it('takes the largest fee and both ends of the period', () => {
    expect(refusals(withCell(5, '20,000.00'))).toEqual([]);
    expect(refusals(withCell(2, '20260101'))).toEqual([]);
    expect(refusals(withCell(2, '2026年6月30日'))).toEqual([]);
  });

  it('does not hold a private courier to the postal check', () => {
    const sf = ['顺丰速运', 'SF1234567890123', ...good.slice(2)];
    expect(refusals(sf)).toEqual([]);
    expect(refusals(['SF Express', '编号', ...good.slice(2)])).toMatchObject([{ code: 'WAYBILL-NUMBER' }]);
  });

  it('is told all its defects at once', () => {
    const codes = refusals(['?', '?', '?', '', '?', '?', '?', '']).map(({ code }) => code);
    expect(codes).toEqual([
      'WAYBILL-CARRIER',
      'WAYBILL-NUMBER',
      'DAY-FORMAT',
      'FIELD-MISSING',
      'WAYBILL-WEIGHT',
      'MONEY-FORMAT',
      'INVOICE-FORMAT',
    ]);
  });

  it('is refused with its line number when a comma too many has shifted it', () => {
    expect(refusals([...good, 'x'], 7)).toMatchObject([{ code: 'TABLE-LINE-TOO-LONG', at: 'line 7' }]);
  });

  it('counts once, whichever carrier states a postal number', () => {
    expect(waybillKey('ems', 'RB123456785CN')).toBe(waybillKey('sf', 'RB123456785CN'));
    expect(waybillKey('sf', 'SF1234567890')).toBe('sf#SF1234567890');
    const line = read?.(9, good);
    expect(line?.ok && repeatsLine('waybills', line.value, 2)).toMatchObject({
      code: 'LIST-TWICE',
      at: 'line 9, column waybillNumber',
      reason: { en: 'The same already stands on line 2.' },
    });
  });

  it('is either a line or a refusal with a place, whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 8, maxLength: 8 }), (cells) => {
        const places = refusals(cells).map(({ at }) => at ?? '');
        expect(places.length).toBeGreaterThan(0);
        expect(places.filter((at) => !at.startsWith('line 12, column '))).toEqual([]);
      }),
    );
  });
});
