import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { readHeader } from '#domain/shared/read-table.ts';
import { FeeTerms, fees } from '#domain/subsidy/lists/fees.ts';
import { RosterTerms, roster } from '#domain/subsidy/lists/roster.ts';
import { ServedTerms, served } from '#domain/subsidy/lists/served.ts';
import { TradeTerms, trade } from '#domain/subsidy/lists/trade.ts';
import { readerOf, swap } from '../../../support/a-list-reader.ts';

describe('a list of fees', () => {
  const { lineOf, codesOf } = readerOf(
    fees,
    FeeTerms.parse({
      categories: [{ id: 'entry', title: { zh: '入驻费', en: 'entry fee' }, names: ['平台入驻费'] }],
      largestFeeFen: 100_000_000,
    }),
  );
  const row = ['平台入驻费', '某平台有限公司', '2026-03-01', '30000', '26150000000012345678', '', ''];

  it('is held to its invoice, and to the kinds of cost that the programme supports', () => {
    expect(lineOf(row)).toMatchObject({ amountFen: 3_000_000, invoiceNumber: '26150000000012345678' });
    expect(codesOf(swap(row, 0, '招待费'))).toEqual(['FEE-CATEGORY line 2, column category']);
    expect(codesOf(swap(row, 2, '2025-12-31'))).toEqual(['LIST-PERIOD line 2, column paidOn']);
  });

  it('tells the accepted amount', () => {
    expect(fees.facts([lineOf(row), lineOf(swap(row, 3, '0.01'))])).toEqual({
      accepted: 3_000_001,
      'accepted-lines': 2,
    });
  });
});

describe('a list of fees in three currencies', () => {
  const currency = {
    rule: 'day',
    source: '演示',
    rates: [
      { currency: 'USD', tenThousandths: 70_000, of: '2026-02-27' },
      { currency: 'RUB', tenThousandths: 900, of: '2026-02-27' },
    ],
  };
  const categories = [{ id: 'entry', title: { zh: '入驻费', en: 'entry fee' }, names: [] }];
  const terms = FeeTerms.parse({ categories, largestFeeFen: 100_000_000, currency });
  const header = ['费用类别', '收款单位', '支付日期', '金额', '发票号码', '币种'];
  const layout = readHeader(fees.columns, header);
  const surroundings = {
    period: { from: day('2026-01-01'), to: day('2026-12-31') },
    fingerprint: (text: string) => text,
  };
  const read = (amount: string, unit: string, on = '2026-02-28', number = '26150000000000000001') => {
    if (!layout.ok) throw new Error('The header is read.');
    const row = ['入驻费', '某平台', on, amount, number, unit];
    return fees.reader(terms, layout.value, surroundings)(2, row);
  };

  it('is reckoned line by line, each with its rate, the day of that and the source', () => {
    const lines = [read('100', ''), read('100', 'USD'), read('10000', '卢布')].map(
      (one) => one.ok && one.value,
    );
    expect(lines).toMatchObject([
      { amountFen: 10_000 },
      { amountFen: 70_000, conversion: { currency: 'USD', of: '2026-02-27', source: '演示' } },
      { amountFen: 90_000, cells: { cost: '10000.00 RUB' } },
    ]);
  });

  it('may name the invoice of a foreign seller, and yuan may not', () => {
    expect(read('100', 'USD', undefined, 'inv-7')).toMatchObject({
      ok: true,
      value: { invoiceNumber: 'INV-7' },
    });
    expect(read('100', '人民币', undefined, 'inv-7')).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVOICE-FORMAT', at: 'line 2, column invoiceNumber' }],
    });
  });

  it('is bounded by what an amount is in yuan', () => {
    expect(read('9000000', 'RUB')).toMatchObject({ ok: true, value: { amountFen: 81_000_000 } });
    expect(read('9000000', 'USD')).toMatchObject({ ok: false, refusals: [{ code: 'LIST-AMOUNT-ABSURD' }] });
  });

  it('is refused where there is no rate for the day or the currency', () => {
    for (const one of [read('100', 'EUR'), read('100', 'USD', '2026-06-01')])
      expect(one).toMatchObject({
        ok: false,
        refusals: [{ code: 'CURRENCY-NO-RATE', at: 'line 2, column cost' }],
      });
  });
});

describe('a list of transactions', () => {
  const terms = TradeTerms.parse({
    modes: ['9610', '9710', '9810'],
    b2bModes: ['9710', '9810'],
    currency: {
      rule: 'period-average',
      source: '演示',
      rates: [
        { currency: 'USD', tenThousandths: 71_234 },
        { currency: 'RUB', tenThousandths: 789 },
      ],
    },
    largestAmountFen: 100_000_000_000,
    matter: 'turnover-2026',
  });
  const { lineOf, codesOf } = readerOf(trade, terms);
  const row = ['060120261000000001', '9710', '出口', '2026-05-01', 'USD', '1000.00', '', '', ''];

  it('is reckoned in yuan by the published rate, with what was returned taken off', () => {
    expect(lineOf(row).amountFen).toBe(712_340);
    expect(lineOf(swap(row, 6, '100')).amountFen).toBe(641_106);
    expect(lineOf(swap(row, 4, 'RUB')).amountFen).toBe(7890);
    expect(lineOf(swap(row, 4, 'CNY')).amountFen).toBe(100_000);
  });

  it('is told which currencies and modes count', () => {
    expect(codesOf(swap(row, 4, 'JPY'))).toEqual(['CURRENCY-NO-RATE line 2, column tradeCurrency']);
    expect(codesOf(swap(row, 1, '0110'))).toEqual(['TRADE-MODE line 2, column supervisionMode']);
    expect(codesOf(swap(row, 0, '0601'))).toEqual(['TRADE-NUMBER line 2, column documentNumber']);
  });

  it('tells the turnover, and how many exports were business to business', () => {
    const lines = [lineOf(row), lineOf(swap(row, 2, '进口')), lineOf(swap(row, 1, '9610'))];
    expect(trade.facts(lines)).toEqual({ turnover: 3 * 712_340, 'b2b-exports': 1 });
  });

  it('is no export where all of it came back, and refuses that more came back than was traded', () => {
    expect(trade.facts([lineOf(swap(row, 6, '1000.00'))])).toEqual({ turnover: 0, 'b2b-exports': 0 });
    expect(codesOf(swap(row, 6, '1000.01'))).toEqual(['TRADE-RETURNED line 2, column returned']);
  });

  it('may say that nothing was returned, and not that less than nothing was', () => {
    expect(lineOf(swap(row, 6, '0.00'))).toEqual(lineOf(row));
    expect(codesOf(swap(row, 6, '-1'))).toEqual(['MONEY-NEGATIVE line 2, column returned']);
    expect(codesOf(swap(row, 5, '0.00'))).toEqual(['LIST-AMOUNT-ZERO line 2, column tradeAmount']);
  });

  it('lets a declaration support one matter once', () => {
    expect(lineOf(row).numbers).toEqual(['trade#turnover-2026#060120261000000001']);
  });
});

describe('a list of enterprises served', () => {
  const { lineOf, codesOf } = readerOf(served, ServedTerms.parse({ largestAmountFen: 100_000_000_000 }));
  const row = ['91150781MADEMA019W', '某企业', 'HT-1', '2025-06-01', '1000', ''];

  it('counts enterprises by their credit code, and adds up what they sold', () => {
    expect(lineOf(row)).toMatchObject({ key: '91150781MADEMA019W', amountFen: 100_000 });
    expect(codesOf(swap(row, 0, '91150781MADEMA018W'))).toEqual(['USCC-CHECK line 2, column creditCode']);
    expect(served.facts([lineOf(row)])).toEqual({ served: 1, turnover: 100_000 });
  });

  it.each([
    ['not-filed', 'SERVED-NOT-FILED'],
    ['affiliated', 'SERVED-AFFILIATED'],
    ['itself', 'SERVED-ITSELF'],
  ] as const)('does not count one that is %s', (found, code) => {
    expect(served.counterpart?.objection(lineOf(row), found)).toMatchObject({ code });
    expect(served.counterpart?.objection(lineOf(row), 'filed')).toBeUndefined();
  });
});

describe('a roster', () => {
  const { lineOf, codesOf } = readerOf(roster, RosterTerms.parse({ leastAttendanceBasisPoints: 8000 }));
  const row = ['KC-01', '张三', '11010519491231002X', '2026-05-01', '40', '32', '合格', 'ZS-1', '2026-04-01'];

  it('says where one person stands under two spellings, or under two names', () => {
    const under = (...names: string[]) =>
      roster.together?.(names.map((name, n) => lineOf(swap(swap(row, 1, name), 0, `KC-0${n}`))));
    expect(under('张三', '張 三')).toMatchObject([{ code: 'ROSTER-SPELLINGS', severity: 'warning' }]);
    expect(under('ＩＶＡＮ', 'Ivan')).toMatchObject([{ code: 'ROSTER-SPELLINGS' }]);
    expect(under('张三', '李四')).toMatchObject([
      { code: 'ROSTER-NAMES', severity: 'flag', found: '110*************2X：张三 / 李四' },
    ]);
    expect(under('张三', '张三')).toEqual([]);
  });

  it('knows a person by the number, however the name is written', () => {
    expect(lineOf(swap(row, 1, '张 三')).key).toBe(lineOf(row).key);
    expect(lineOf(row)).toMatchObject({ shown: '110*************2X', numbers: ['trainee#KC-01##002X'] });
  });

  it('keeps no identity number', () => {
    expect(JSON.stringify(lineOf(row))).not.toContain('11010519491231002X');
  });

  it('counts whoever attended the published share, the share itself included', () => {
    expect(codesOf(row)).toEqual([]);
    expect(codesOf(swap(row, 5, '31.9'))).toEqual(['ROSTER-ATTENDANCE line 2, column attended']);
  });

  it('counts nobody who failed', () => {
    expect(codesOf(swap(row, 6, '不合格'))).toEqual(['ROSTER-ASSESSMENT line 2, column assessment']);
  });

  it('tells how many persons were taught', () => {
    expect(roster.facts([lineOf(row)])).toEqual({ heads: 1, 'accepted-lines': 1 });
  });
});
