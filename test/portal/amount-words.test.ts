import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { amountWords } from '../../portal/src/estimate/amount-words.ts';
import { aProgramme } from '../support/a-zone.ts';

const programme = aProgramme();

describe('an estimate is told', () => {
  it('as the amount where everybody takes part', () => {
    expect(amountWords(programme)).toEqual({ label: 'estimate.amount', note: 'estimate.amountNote' });
  });

  it('as the most that there is where it is a prize by rank', () => {
    const amount: Programme['formula']['amount'] = {
      kind: 'awards',
      by: 'turnover',
      tie: 'all-in',
      awards: [{ upTo: 1, least: fen(1), fen: fen(60_000) }],
    };
    const formula = { ...programme.formula, amount };
    expect(amountWords({ ...programme, formula })).toEqual({
      label: 'estimate.atMost',
      note: 'estimate.byRankNote',
    });
  });

  it('with the places where they are few', () => {
    const pool = { ...programme.pool, admission: { kind: 'first-n', places: 3 } } as const;
    expect(amountWords({ ...programme, pool }).note).toBe('estimate.placesNote');
  });
});
