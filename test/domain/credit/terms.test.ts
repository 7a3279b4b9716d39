import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CreditTerms } from '#domain/credit/credit-terms.ts';
import { ladders, severityOf } from '#domain/credit/effects.ts';
import { gradeOn, Scheme, setOn } from '#domain/credit/grade-set.ts';
import { day } from '#domain/shared/day.ts';
import { shippedTerms } from './shipped-terms.ts';

const named = (id: string): Scheme => Scheme.parse(shippedTerms.schemes.find((scheme) => scheme.id === id));
const customs = named('customs');

describe('the credit terms that the zone ships', () => {
  it('say that what grades lead to is for demonstration, and that the grades are the law’s', () => {
    expect(shippedTerms.demonstration).toBe(true);
    expect(customs.sets.map(({ clause }) => clause.slice(0, 10))).toEqual([
      '海关总署令第251号',
      '海关总署令第282号',
    ]);
  });

  it.each([
    ['2021-10-31', undefined],
    ['2021-11-01', ['advanced', 'other', 'dishonest']],
    ['2026-03-31', ['advanced', 'other', 'dishonest']],
    ['2026-04-01', ['advanced', 'certified', 'regular', 'dishonest', 'seriously-dishonest']],
  ])('know on %s the customs grades %j', (on, grades) => {
    expect(setOn(customs, day(on))?.grades.map(({ id }) => id)).toEqual(grades);
  });

  it.each([
    ['advanced', 'advanced'],
    ['other', 'regular'],
    ['dishonest', 'dishonest'],
  ])('turn the customs grade %s into %s on 1 April 2026', (grade, becomes) => {
    const given = { grade, from: day('2024-01-01') };
    expect(gradeOn(customs, given, day('2026-03-31'))?.id).toBe(grade);
    expect(gradeOn(customs, given, day('2026-04-01'))?.id).toBe(becomes);
  });

  it('make AEOs of the certified, and of nobody else', () => {
    const aeo = shippedTerms.schemes.flatMap(({ sets }) => sets.flatMap(({ grades }) => grades));
    expect(new Set(aeo.filter((grade) => grade.aeo).map(({ id }) => id))).toEqual(
      new Set(['advanced', 'certified']),
    );
  });

  it('follow the table of credit effects row by row', () => {
    const rows = Object.fromEntries(
      ['customs', 'zone'].flatMap((id) =>
        (named(id).sets.at(-1)?.grades ?? []).map(({ id: grade, effects }) => [
          grade,
          Object.values(effects).join(' '),
        ]),
      ),
    );
    const best = 'auto auto-pass fast normal';
    const usual = 'normal normal normal normal';
    const poor = 'check manual blocked hold';
    expect(rows).toEqual({
      advanced: best,
      certified: best,
      aaa: best,
      aa: best,
      regular: usual,
      a: usual,
      bbb: usual,
      dishonest: poor,
      bb: poor,
      'seriously-dishonest': 'suspended suspended blocked hold',
    });
  });
});

describe('terms that could not be applied', () => {
  const file = readFileSync(`${import.meta.dirname}/../../../zones/manzhouli/credit.yaml`, 'utf8');
  const isTaken = (from: string, to: string) => {
    expect(file).toContain(from);
    return CreditTerms.safeParse(parse(file.replace(from, to))).success;
  };

  it.each([
    ['a grade of the old set that becomes nothing', 'other: regular, ', ''],
    ['a grade that becomes one nobody knows', 'other: regular', 'other: middling'],
    ['a set that begins before the one it follows', 'from: 2026-04-01', 'from: 2021-11-01'],
    ['a grade that stands twice', '- id: certified', '- id: regular'],
    ['an adverse grade without a way out', '            repair: *customsRepair\n', ''],
    ['an effect without a share for inspection', 'fast: 1000, ', ''],
    ['an effect that is on no ladder', 'claim: fast', 'claim: faster'],
  ])('are not taken: %s', (_, from, to) => {
    expect(isTaken(from, to)).toBe(false);
  });

  it('are taken as they stand', () => {
    expect(isTaken('kind: credit-terms', 'kind: credit-terms')).toBe(true);
  });
});

describe('an effect', () => {
  it('stops, sends to a person, or goes on by itself', () => {
    const severities = Object.entries(ladders).map(([dimension, effects]) => [
      dimension,
      effects.map((effect) => severityOf(dimension as keyof typeof ladders, effect) ?? '-').join(' '),
    ]);
    expect(Object.fromEntries(severities)).toEqual({
      filing: '- - flag hard',
      goods: '- - flag hard',
      claim: '- - hard',
      payment: '- hard',
    });
  });
});
