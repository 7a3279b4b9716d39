import { describe, expect, it } from 'vitest';
import { effectsOn } from '#domain/credit/effects-on.ts';
import { gradesOn } from '#domain/credit/grades-on.ts';
import { Ban, GradeEntry, noEntries } from '#domain/credit/record.ts';
import { day } from '#domain/shared/day.ts';
import { aBan, aGrade } from './a-record.ts';
import { shippedTerms as terms } from './shipped-terms.ts';

const grades = (recorded: GradeEntry[], on: string) =>
  gradesOn({ grades: recorded }, terms, day(on)).map(({ grade }) => grade.id);

describe('the grades of a subject', () => {
  it('hold from their first day, up to but without their last', () => {
    const dishonest = [aGrade({ from: '2026-05-01', to: '2026-07-01' })];
    expect(
      ['2026-04-30', '2026-05-01', '2026-06-30', '2026-07-01'].map((on) => grades(dishonest, on)),
    ).toEqual([[], ['dishonest'], ['dishonest'], []]);
  });

  it('keep the name they were given under until the scheme changes its grades', () => {
    const other = [aGrade({ grade: 'other', from: '2024-01-01' })];
    expect(grades(other, '2026-03-31')).toEqual(['other']);
    expect(grades(other, '2026-04-01')).toEqual(['regular']);
    expect(effectsOn({ ...noEntries, grades: other }, terms, day('2026-04-01')).claim.grounds).toMatchObject([
      { title: { zh: '海关信用等级：常规企业（2026-04-01 前为其他企业）' }, since: '2024-01-01' },
    ]);
  });

  it('are one for each scheme', () => {
    const both = [aGrade({ grade: 'regular' }), aGrade({ id: 'g2', scheme: 'zone', grade: 'aaa' })];
    expect(grades(both, '2026-06-01')).toEqual(['regular', 'aaa']);
    expect(grades([aGrade({ scheme: 'bank', grade: 'prime' })], '2026-06-01')).toEqual([]);
  });

  it('give way to what was recorded later, from its first day, and do not come back', () => {
    const lost = [
      aGrade({ id: 'g1', grade: 'advanced', from: '2026-04-10' }),
      aGrade({
        id: 'g2',
        grade: 'dishonest',
        from: '2026-05-01',
        to: '2026-06-01',
        recordedAt: '2026-05-02T00:00:00Z',
      }),
    ];
    for (const recorded of [lost, lost.toReversed()])
      expect(['2026-04-30', '2026-05-01', '2026-06-01'].map((on) => grades(recorded, on))).toEqual([
        ['advanced'],
        ['dishonest'],
        [],
      ]);
  });

  it('follow each other by their days where one file brought them both', () => {
    const file = [
      aGrade({ id: 'g1', grade: 'certified', from: '2026-06-01' }),
      aGrade({ id: 'g2', grade: 'regular', from: '2026-04-01' }),
    ];
    for (const recorded of [file, file.toReversed()])
      expect(['2026-05-31', '2026-06-01'].map((on) => grades(recorded, on))).toEqual([
        ['regular'],
        ['certified'],
      ]);
  });

  it('hold no longer where another entry puts them right', () => {
    const wrong = aGrade({ id: 'g1', grade: 'seriously-dishonest', from: '2026-04-01' });
    const right = aGrade({ id: 'g2', grade: 'regular', from: '2026-06-01', corrects: 'g1' });
    expect([grades([wrong, right], '2026-05-01'), grades([wrong, right], '2026-06-01')]).toEqual([
      [],
      ['regular'],
    ]);
  });

  it('cannot end before they begin', () => {
    expect(GradeEntry.safeParse(aGrade({ from: '2026-05-01', to: '2026-05-01' })).success).toBe(false);
    expect(Ban.safeParse(aBan({ from: '2026-05-01', to: '2026-04-30' })).success).toBe(false);
  });
});
