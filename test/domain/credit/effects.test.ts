import { describe, expect, it } from 'vitest';
import { countsOn } from '#domain/credit/bans-on.ts';
import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import { effectsAlone, effectsOn } from '#domain/credit/effects-on.ts';
import { type CreditEntries, noEntries } from '#domain/credit/record.ts';
import { day } from '#domain/shared/day.ts';
import { aBan, aGrade, anEvent, decided } from './a-record.ts';
import { shippedTerms as terms } from './shipped-terms.ts';

const effects = (record: Partial<CreditEntries>, on: string) =>
  effectsOn({ ...noEntries, ...record }, terms, day(on));
const row = (record: Partial<CreditEntries>, on: string) =>
  Object.values(effectsAlone(effects(record, on))).join(' ');

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

  it('of a subject without a grade rest on that alone, though it is banned', () => {
    const found = effects({ bans: [aBan({ scope: 'claim' })] }, '2026-06-01');
    expect(found.filing).toEqual({
      dimension: 'filing',
      effect: 'normal',
      grounds: [
        { by: 'no-grade', title: { zh: '尚无信用等级', en: 'No credit grade' }, clause: '实施方案二（九）' },
      ],
    });
    expect(found.claim.grounds.map(({ by }) => by)).toEqual(['ban']);
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
          en: 'Claims: not admitted. Ban: support obtained by fraud, since 2026-02-01, up to but without 2029-02-01, by 演示决定〔2026〕1号.',
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

describe('what risk counts', () => {
  it('are the bans that hold, those that are over, and the bad events that stand', () => {
    const record = {
      ...noEntries,
      events: [anEvent(), anEvent({ id: 'e2', polarity: 'good' }), anEvent({ id: 'e3', on: '2026-06-02' })],
      bans: [
        aBan(),
        aBan({ id: 'b2', from: '2025-01-01', to: '2026-06-01' }),
        aBan({ id: 'b3', from: '2026-06-02' }),
        aBan({ id: 'b4', from: '2026-03-01' }),
      ],
      liftings: [{ ...decided('2026-03-01'), id: 'r1', banId: 'b4' }],
    };
    expect(countsOn(record, day('2026-06-01'))).toEqual({ openBans: 1, pastBans: 1, badEvents: 1 });
  });
});
