import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '#domain/risk/score.ts';
import { whatIf } from '#domain/risk/what-if.ts';
import { anyFacts, anyTerms, quietGoods, quietSubject, shippedTerms as terms } from './a-risk.ts';

const raised = { ...terms, weights: { ...terms.weights, 'RK-109': 30 } };

const atSharedAddress = (id: string, mode = '9610') => ({
  id,
  mode,
  subject: { ...quietSubject, isAtSharedAddress: true },
  goods: quietGoods,
});
const quiet = (id: string, mode = '9610') => ({ id, mode, subject: quietSubject, goods: quietGoods });

const anyCases = fc
  .array(fc.tuple(anyFacts, fc.constantFrom('9610', '1210', '9710')), { maxLength: 30 })
  .map((all) => all.map(([facts, mode], n) => ({ id: `c${n}`, mode, ...facts })));

const withoutMoves = { up: 0, down: 0, crossings: [], causes: [], largest: [] };

describe('what other terms would do', () => {
  it('is told for each mode and for all, with the rules that did it', () => {
    const cases = [atSharedAddress('a'), quiet('b'), atSharedAddress('c', '1210'), quiet('d', '9710')];
    const move = (id: string, mode: string) => ({
      id,
      mode,
      before: { total: 5, band: 'low' },
      after: { total: 30, band: 'medium' },
      shifts: [{ rule: 'RK-109', points: 25 }],
      rows: 1,
    });
    const row = (id: string, mode: string) => ({
      up: 1,
      down: 0,
      crossings: [{ from: 'low', to: 'medium', cases: 1 }],
      causes: [{ cause: 'RK-109', up: 1, down: 0 }],
      largest: [move(id, mode)],
    });
    expect(whatIf(cases, terms, raised)).toEqual({
      all: {
        cases: 4,
        up: 2,
        down: 0,
        crossings: [{ from: 'low', to: 'medium', cases: 2 }],
        causes: [{ cause: 'RK-109', up: 2, down: 0 }],
        largest: [move('a', '9610'), move('c', '1210')],
      },
      modes: {
        '1210': { cases: 1, ...row('c', '1210') },
        '9610': { cases: 2, ...row('a', '9610') },
        '9710': { cases: 1, ...withoutMoves },
      },
    });
  });

  it('counts as many rows of a file as share the facts', () => {
    const told = whatIf([{ ...atSharedAddress('a'), rows: 300, file: 'f' }, quiet('b')], terms, raised);
    expect(told.all).toMatchObject({
      cases: 301,
      up: 300,
      crossings: [{ from: 'low', to: 'medium', cases: 300 }],
      causes: [{ cause: 'RK-109', up: 300 }],
      largest: [{ file: 'f', rows: 300 }],
    });
  });

  it('names the thresholds where they alone did it', () => {
    const strict = { ...terms, bands: { medium: 5, high: 60 } };
    expect(whatIf([atSharedAddress('a')], terms, strict).all).toMatchObject({
      up: 1,
      causes: [{ cause: 'thresholds', up: 1, down: 0 }],
      largest: [{ before: { total: 5, band: 'low' }, after: { total: 5, band: 'medium' }, shifts: [] }],
    });
    expect(whatIf([atSharedAddress('a')], strict, terms).all).toMatchObject({ up: 0, down: 1 });
  });

  it('does not blame a rule that moved the other way', () => {
    const one = atSharedAddress('a');
    const both = { ...one, goods: { ...quietGoods, hasBrand: false } };
    const other = { ...terms, weights: { 'RK-109': 40, 'RK-208': 1 } };
    const { causes, largest } = whatIf([both], terms, other).all;
    expect(causes).toEqual([{ cause: 'RK-109', up: 1, down: 0 }]);
    expect(largest[0]?.shifts).toEqual([
      { rule: 'RK-109', points: 35 },
      { rule: 'RK-208', points: -2 },
    ]);
  });

  it('shows the ten largest moves, and counts the rest', () => {
    const cases = Array.from({ length: 15 }, (_, n) => ({
      id: `c${n}`,
      mode: '9610',
      subject: { ...quietSubject, rowsRefused: n + 20 },
      goods: quietGoods,
    }));
    const { largest } = whatIf(cases, terms, { ...terms, weights: { 'RK-103': 100 } }).all;
    expect(largest).toHaveLength(10);
    expect(largest[0]?.id).toBe('c14');
  });

  it('is nothing where the terms are the same', () => {
    fc.assert(
      fc.property(anyCases, anyTerms, (cases, same) => {
        expect(whatIf(cases, same, same).all).toEqual({ cases: cases.length, ...withoutMoves });
      }),
    );
  });

  it('is what scoring every case twice comes to', () => {
    fc.assert(
      fc.property(anyCases, anyTerms, anyTerms, (cases, current, proposed) => {
        const bands = ['low', 'medium', 'high'];
        const ways = cases.map((one) =>
          Math.sign(bands.indexOf(score(one, proposed).band) - bands.indexOf(score(one, current).band)),
        );
        const { all, modes } = whatIf(cases, current, proposed);
        expect([all.up, all.down]).toEqual([1, -1].map((way) => ways.filter((one) => one === way).length));
        expect(Object.values(modes).reduce((sum, row) => sum + row.up, 0)).toBe(all.up);
        expect(Object.values(modes).reduce((sum, row) => sum + row.cases, 0)).toBe(cases.length);
      }),
    );
  });

  it('has a cause for every case that changes its band', () => {
    fc.assert(
      fc.property(anyFacts, anyTerms, anyTerms, (facts, current, proposed) => {
        const { up, down, causes } = whatIf([{ id: 'a', mode: '9610', ...facts }], current, proposed).all;
        expect(causes.length > 0).toBe(up + down > 0);
      }),
    );
  });

  it('turned round, turns round', () => {
    fc.assert(
      fc.property(anyCases, anyTerms, anyTerms, (cases, current, proposed) => {
        const [there, back] = [whatIf(cases, current, proposed).all, whatIf(cases, proposed, current).all];
        expect([back.up, back.down]).toEqual([there.down, there.up]);
      }),
    );
  });
});
