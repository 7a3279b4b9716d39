import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { fen } from '#domain/shared/money.ts';
import {
  type CurrencyRule,
  checkCurrency,
  conversionText,
  inYuan,
} from '#domain/subsidy/programme/currency-rule.ts';

const usd = (of: string | undefined, tenThousandths: number) => ({
  currency: 'USD',
  tenThousandths,
  ...(of ? { of } : {}),
});
const by = (rule: CurrencyRule['rule'], ...rates: CurrencyRule['rates']): CurrencyRule => ({
  rule,
  source: '演示',
  rates,
});

const reckoned = (rule: CurrencyRule, on: string, currency = 'USD') => {
  const result = inYuan(fen(10_000), currency, day(on), rule);
  return result.ok ? [result.value.amountFen, result.value.conversion?.of] : result.refusal.code;
};

describe('foreign money', () => {
  it('is reckoned by the average of the period, whatever the day', () => {
    expect(reckoned(by('period-average', usd(undefined, 71_000)), '2026-03-05')).toEqual([71_000, undefined]);
  });

  it('is reckoned by the average of its month, or of its year', () => {
    const months = by('month-average', usd('2026-02', 70_000), usd('2026-03', 71_000));
    expect(reckoned(months, '2026-03-05')).toEqual([71_000, '2026-03']);
    expect(reckoned(by('year-average', usd('2026', 70_500)), '2026-03-05')).toEqual([70_500, '2026']);
  });

  it('is reckoned by its day, and on a day without one by the last before it', () => {
    const days = by('day', usd('2026-03-06', 71_000), usd('2026-03-05', 70_000), usd('2026-03-09', 72_000));
    expect(reckoned(days, '2026-03-06')).toEqual([71_000, '2026-03-06']);
    expect(reckoned(days, '2026-03-08')).toEqual([71_000, '2026-03-06']);
  });

  it('is not reckoned by a rate that is too old, of another month, or of another currency', () => {
    expect(reckoned(by('day', usd('2026-02-20', 71_000)), '2026-03-05')).toBe('CURRENCY-NO-RATE');
    expect(reckoned(by('month-average', usd('2026-02', 71_000)), '2026-03-05')).toBe('CURRENCY-NO-RATE');
    expect(reckoned(by('period-average', usd(undefined, 71_000)), '2026-03-05', 'JPY')).toBe(
      'CURRENCY-NO-RATE',
    );
  });

  it('is refused with the way on where the programme knows no rate', () => {
    const result = inYuan(fen(1), 'RUB', day('2026-03-05'), undefined);
    expect(result).toMatchObject({
      ok: false,
      refusal: { found: 'RUB 2026-03-05', expected: { zh: 'CNY' } },
    });
  });

  it('says by what it was reckoned, of when, and where that is published', () => {
    const text = conversionText({ currency: 'USD', tenThousandths: 71_000, of: '2026-03', source: '演示' });
    expect(text).toBe('1 USD = 7.1000 元（2026-03，演示）');
  });

  it.each([
    ['', 'CNY'],
    ['人民币', 'CNY'],
    ['卢布', 'RUB'],
    ['ｕｓｄ', 'USD'],
  ])('that is written "%s" is %s', (typed, code) => {
    expect(checkCurrency(typed)).toMatchObject({ ok: true, value: code });
  });
});
