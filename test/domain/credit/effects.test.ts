import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLifting } from '#domain/credit/add-entry.ts';
import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import { Dimension, strictness } from '#domain/credit/effects.ts';
import { effectsAlone, effectsOn } from '#domain/credit/effects-on.ts';
import { gradesOn } from '#domain/credit/grades-on.ts';
import { Ban, BanScope, type CreditEntries, GradeEntry, noEntries } from '#domain/credit/record.ts';
import { addDays, day } from '#domain/shared/day.ts';
import { aBan, aGrade, anEvent, decided } from './a-record.ts';
import { shippedTerms as terms } from './shipped-terms.ts';

const effects = (record: Partial<CreditEntries>, on: string) =>
  effectsOn({ ...noEntries, ...record }, terms, day(on));
const row = (record: Partial<CreditEntries>, on: string) =>
  Object.values(effectsAlone(effects(record, on))).join(' ');
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
    expect(effects({ grades: other }, '2026-04-01').claim.grounds).toMatchObject([
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

describe('the effects of credit', () => {
  it.each<[string, Partial<CreditEntries>, string]>([
    ['nothing recorded', {}, 'normal normal normal normal'],
    ['advanced certified', { grades: [aGrade({ grade: 'advanced' })] }, 'auto auto-pass fast normal'],
    ['dishonest', { grades: [aGrade()] }, 'check manual blocked hold'],
    [
      'certified, and BB in the zone',
      { grades: [aGrade({ grade: 'certified' }), aGrade({ id: 'g2', scheme: 'zone', grade: 'bb' })] },
      'check manual blocked hold',
    ],
    [
      'certified, and A in the zone',
      { grades: [aGrade({ grade: 'certified' }), aGrade({ id: 'g2', scheme: 'zone', grade: 'a' })] },
      'normal normal normal normal',
    ],
    ['banned altogether', { bans: [aBan()] }, 'suspended suspended blocked hold'],
    [
      'advanced certified, banned from claiming',
      { grades: [aGrade({ grade: 'advanced' })], bans: [aBan({ scope: 'claim' })] },
      'auto auto-pass blocked normal',
    ],
    ['banned from being paid', { bans: [aBan({ scope: 'payment' })] }, 'normal normal normal hold'],
  ])('%s: %s', (_, record, expected) => {
    expect(row(record, '2026-06-01')).toBe(expected);
  });

  it('are asked for the day of submission, and again for the day of payment', () => {
    const banned = { bans: [aBan({ from: '2026-07-01', to: '2027-07-01' })] };
    expect(creditRefusals(effects(banned, '2026-06-30').claim)).toEqual([]);
    expect(creditRefusals(effects(banned, '2026-07-01').payment)).toMatchObject([{ code: 'CR-104' }]);
    expect(creditRefusals(effects(banned, '2027-07-01').payment)).toEqual([]);
  });

  it('name everything that led to the strictest, and nothing that did not', () => {
    const record = {
      grades: [aGrade(), aGrade({ id: 'g2', scheme: 'zone', grade: 'a' })],
      bans: [aBan({ scope: 'claim', to: '2029-02-01' }), aBan({ id: 'b2', scope: 'filing' })],
    };
    const found = effects(record, '2026-06-01');
    const ids = Object.values(found).map(({ grounds }) => grounds.map(({ entryId }) => entryId));
    expect(ids).toEqual([['b2'], ['g1'], ['g1', 'b1'], ['g1']]);
    expect(found.claim.grounds[1]).toMatchObject({
      by: 'ban',
      title: { zh: '限制：骗取支持资金' },
      since: '2026-02-01',
      until: '2029-02-01',
      clause: '《财政违法行为处罚处分条例》（国务院令第427号）第十四条',
      repair: { en: expect.stringContaining('apply for repair') },
    });
  });

  it('become refusals that say why, since when, until when and what to do, in both languages', () => {
    const found = effects({ bans: [aBan({ to: '2029-02-01' })] }, '2026-06-01');
    expect(creditRefusals(found.claim)).toEqual([
      {
        code: 'CR-103',
        severity: 'hard',
        at: 'credit',
        found: '演示决定〔2026〕1号',
        expected: {
          zh: '当日没有限制性的信用等级或限制措施',
          en: 'no restricting grade and no ban on that day',
        },
        reason: {
          zh: '申报：不予受理。限制：骗取支持资金，自 2026-02-01 起，至 2029-02-01 零时止，依据 演示决定〔2026〕1号。',
          en: 'claims: not admitted. ban: support obtained by fraud, since 2026-02-01, up to but without 2029-02-01, by 演示决定〔2026〕1号.',
        },
        next: {
          zh: '请退回全部资金、履行处罚决定并作出公开信用承诺后申请修复。',
          en: 'Return the whole sum, comply with the penalty, promise publicly, then apply for repair.',
        },
        clause: '《财政违法行为处罚处分条例》（国务院令第427号）第十四条',
      },
    ]);
  });

  it('flag what goes on by a person, and are silent where nothing is held up', () => {
    const dishonest = effects({ grades: [aGrade()] }, '2026-06-01');
    expect(creditRefusals(dishonest.goods)).toMatchObject([{ code: 'CR-102', severity: 'flag' }]);
    expect(creditRefusals(effects({}, '2026-06-01').filing)).toEqual([]);
  });

  it('hold for a ban whose kind later terms no longer name: a ban is a decision, not a setting', () => {
    const found = effects({ bans: [aBan({ kind: 'of-old' })] }, '2026-06-01');
    expect(creditRefusals(found.claim)).toMatchObject([
      { clause: '演示决定〔2026〕1号', next: { en: 'Whoever disagrees with the record may appeal.' } },
    ]);
  });

  it('fall with the event that a ban rests on, once it is annulled', () => {
    const record = {
      events: [anEvent()],
      bans: [aBan({ becauseOf: 'e1' }), aBan({ id: 'b2', scope: 'claim' })],
      annulments: [{ ...decided('2026-08-01'), id: 'a1', eventId: 'e1' }],
    };
    expect(row(record, '2026-06-01')).toBe('normal normal blocked normal');
  });
});

const base = day('2026-01-01');
const anyDay = fc.integer({ min: 0, max: 900 }).map((n) => addDays(base, n));
const length = fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined });
const anyBan = fc
  .record({ from: anyDay, length, scope: fc.constantFrom(...BanScope.options) })
  .map(({ from, length: days, scope }) =>
    aBan({ from, scope, ...(days === undefined ? {} : { to: addDays(from, days) }) }),
  );
const anyBans = fc
  .array(anyBan, { maxLength: 5 })
  .map((bans) => bans.map((ban, n) => ({ ...ban, id: `b${n}` })));
const gradeIds = ['advanced', 'certified', 'regular', 'dishonest', 'seriously-dishonest'];
const anyRecord = fc
  .record({
    bans: anyBans,
    grades: fc.array(fc.tuple(anyDay, fc.constantFrom(...gradeIds)), { maxLength: 3 }),
  })
  .map(({ bans, grades: given }) => ({
    ...noEntries,
    bans,
    grades: given.map(([from, grade], n) => aGrade({ id: `g${n}`, from, grade })),
  }));

describe('whatever is recorded', () => {
  it('a further ban never makes anything less strict', () => {
    fc.assert(
      fc.property(anyRecord, anyBan, anyDay, (record, ban, on) => {
        const before = effectsOn(record, terms, on);
        const after = effectsOn({ ...record, bans: [...record.bans, { ...ban, id: 'more' }] }, terms, on);
        for (const dimension of Dimension.options)
          expect(strictness(dimension, after[dimension].effect)).toBeGreaterThanOrEqual(
            strictness(dimension, before[dimension].effect),
          );
      }),
    );
  });

  it('every effect has a ground', () => {
    fc.assert(
      fc.property(anyRecord, anyDay, (record, on) => {
        const grounds = Object.values(effectsOn(record, terms, on)).map((effect) => effect.grounds.length);
        expect(Math.min(...grounds)).toBeGreaterThan(0);
      }),
    );
  });

  it('a ban that is lifted has no effect from that day on, and all its effect before', () => {
    fc.assert(
      fc.property(anyRecord, anyBan, anyDay, anyDay, (record, ban, lifted, on) => {
        const banned = { ...record, bans: [...record.bans, { ...ban, id: 'lifted' }] };
        const after = withLifting(banned, { ...decided(lifted), id: 'r1', banId: 'lifted' });
        const expected = on < lifted ? banned : record;
        expect(effectsAlone(effectsOn(after, terms, on))).toEqual(
          effectsAlone(effectsOn(expected, terms, on)),
        );
      }),
    );
  });

  it('grades that do not overlap hold alike in whatever order they were recorded', () => {
    const stretches = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(...gradeIds),
      ),
      { minLength: 1, maxLength: 6 },
    );
    const disjoint = stretches.map((all) => {
      let from = base;
      return all.map(([days, pause, grade], n) => {
        const entry = aGrade({ id: `g${n}`, grade, from, to: addDays(from, days) });
        from = addDays(from, days + pause);
        return entry;
      });
    });
    const shuffled = disjoint.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    const stamped = (entries: readonly GradeEntry[]) =>
      entries.map((entry, n) => ({ ...entry, recordedAt: `2026-01-01T00:00:0${n}Z` }));
    fc.assert(
      fc.property(shuffled, anyDay, ([entries, other], on) => {
        const ids = (recorded: readonly GradeEntry[]) =>
          gradesOn({ grades: stamped(recorded) }, terms, on).map(({ entry }) => entry.id);
        expect(ids(other)).toEqual(ids(entries));
      }),
    );
  });

  it('gives a subject one grade of a scheme at most', () => {
    fc.assert(
      fc.property(anyRecord, anyDay, (record, on) => {
        expect(gradesOn(record, terms, on).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
