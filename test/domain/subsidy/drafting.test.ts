import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneDocuments } from '#bin/publish-zone.ts';
import { day } from '#domain/shared/day.ts';
import { asNextVersion, asNextYears, fromNothing } from '#domain/subsidy/drafting/begun.ts';
import { concernsOf } from '#domain/subsidy/drafting/concerns.ts';
import { judged } from '#domain/subsidy/drafting/judge.ts';
import { placementChecks } from '#domain/subsidy/drafting/placement.ts';
import { type DraftContent, nextVersionOf } from '#domain/subsidy/drafting/programme-version.ts';
import { placeText } from '#domain/subsidy/programme/place.ts';
import { StoredProgramme } from '#domain/subsidy/programme/programme.ts';
import { standingOn } from '#domain/subsidy/programme/standing.ts';
import { aProgramme } from '../../support/a-zone.ts';
import { someSurroundings } from '../../support/surroundings.ts';

const judge = (content: DraftContent) =>
  judged({ content, programmeId: 'delivery-fees', programmeVersion: 2 });
const faultsOf = (content: DraftContent) => judge(content).faults.map(({ code, at }) => `${code} ${at}`);

const sound = { ...aProgramme(), effectiveFrom: '2026-04-01' };
const said = {
  severity: 'hard',
  reason: { zh: '不符。', en: 'No.' },
  next: { zh: '更正。', en: 'Correct it.' },
};
const shipped = zoneDocuments('zones/manzhouli')
  .filter(({ kind }) => kind === 'programme')
  .map((document) => StoredProgramme.parse(document));

describe('what an author has written', () => {
  it.each(shipped.map((programme) => [`${programme.id} ${programme.version}`, programme] as const))(
    'is a programme, as %s is',
    (_, programme) => {
      expect(judge(programme).faults).toEqual([]);
    },
  );

  it('is told everything at once where nothing is written yet, each with what is expected', () => {
    const { programme, faults } = judge(fromNothing());
    expect(programme).toBeUndefined();
    expect(faults.map(({ at }) => at)).toEqual(
      expect.arrayContaining([
        'title.zh',
        'guide.en',
        'deadlines.reviewWorkingDays',
        'funding.0.fundLineId',
        'window.to',
      ]),
    );
    expect(faults.filter(({ expected, next, found }) => !(expected && next && found))).toEqual([]);
  });

  it.each([
    [
      'a fund line that is a number',
      { ...sound, funding: [{ fundLineId: 7, basisPoints: 10_000 }] },
      ['FIELD-MISSING funding.0.fundLineId'],
    ],
    [
      'a fund line as drafts named it before there could be several, and left it out',
      { ...sound, funding: undefined, fundLineId: '' },
      ['FIELD-MISSING funding'],
    ],
    [
      'tiers that begin nowhere',
      {
        ...sound,
        formula: {
          amount: { kind: 'tiers', by: 'accepted', tiers: [{ from: '很多', fen: 100 }] },
          roundingUnitFen: 100,
        },
      },
      ['FIELD-MISSING formula.amount.tiers.0.from'],
    ],
    [
      'a condition without its value',
      { ...sound, conditions: [{ fact: 'accepted-lines', is: 'at-least', ...said }] },
      ['FIELD-MISSING conditions.0.value'],
    ],
    [
      'a condition that compares words with a number',
      { ...sound, conditions: [{ fact: 'services', is: 'at-least', value: ['platform'], ...said }] },
      ['FIELD-INVALID conditions.0.is'],
    ],
    [
      'a condition on a fact that there is not',
      { ...sound, conditions: [{ fact: 'weather', is: 'at-least', value: 3, ...said }] },
      ['FIELD-INVALID conditions.0.fact'],
    ],
    [
      'a blank basis',
      { ...sound, legalBasis: { document: ' ', quote: 'x' } },
      ['FIELD-MISSING legalBasis.document'],
    ],
    [
      'a list that is asked for and not described',
      { ...sound, lists: {} },
      ['PROGRAMME-LIST-TERMS lists.waybills', 'PROGRAMME-FACT-UNTOLD formula.amount.of'],
    ],
    [
      'a list that is described and not asked for',
      { ...sound, lists: { ...sound.lists, roster: { leastAttendanceBasisPoints: 8000 } } },
      ['PROGRAMME-LIST-ASKED lists.roster'],
    ],
    [
      'a condition on what no list tells',
      { ...sound, conditions: [{ fact: 'heads', is: 'at-least', value: 1, ...said }] },
      ['PROGRAMME-FACT-UNTOLD conditions.0.fact'],
    ],
    ['a rule that there is not', { ...sound, rules: ['SU-101', 'SU-999'] }, ['PROGRAMME-RULE rules.1']],
    ['a lead that is not asked', { ...sound, leadDepartment: 'tax' }, ['PROGRAMME-LEAD leadDepartment']],
    [
      'files that are kept for more than a hundred years',
      { ...sound, retention: { decidedYears: 101, undecidedYears: 3 } },
      ['FIELD-INVALID retention.decidedYears'],
    ],
    [
      'a window that closes too soon',
      { ...sound, window: { from: '2026-05-01', to: '2026-05-31' } },
      ['PROGRAMME-WINDOW window.to'],
    ],
  ])('with %s has that fault, at its place', (_, content, faults) => {
    expect(faultsOf(content)).toEqual(faults);
  });

  it('is told everything that can be told, though a part of it cannot be read', () => {
    const tiers = [
      { from: 1, fen: 500 },
      { from: 1, fen: 600 },
    ];
    const content = {
      ...sound,
      guide: { zh: '指南', en: '' },
      window: { from: '2026-05-01', to: '2026-05-31' },
      formula: {
        amount: { kind: 'tiers', by: 'accepted', tiers },
        perItemCapFen: 2000,
        perClaimCapFen: 1000,
        roundingUnitFen: '一元',
      },
    };
    expect(faultsOf(content)).toEqual([
      'FIELD-MISSING guide.en',
      'FIELD-MISSING formula.roundingUnitFen',
      'PROGRAMME-WINDOW window.to',
      'PROGRAMME-TIERS formula.amount.tiers.1.from',
      'PROGRAMME-CAPS formula.perClaimCapFen',
      'PROGRAMME-LIMIT-IDLE formula.perItemCapFen',
    ]);
    expect(judge(content).faults[1]).toMatchObject({
      found: '一元',
      expected: { zh: '不小于 0 的金额，以元为单位，如 1234.50' },
    });
  });

  it.each([
    [
      'a share',
      { formula: { ...sound.formula, amount: { kind: 'ratio', of: 'accepted', basisPoints: 14_000 } } },
      '140%',
    ],
    ['a share of fast decisions', { route: { fast: { secondLook: 10_001 } } }, '100.01%'],
    ['a cap', { formula: { ...sound.formula, perClaimCapFen: -150 } }, '-1.50'],
    ['a cap with its hint', { formula: { ...sound.formula, perSubjectCapFen: '很多' } }, '很多'],
  ])('is told of %s in the unit in which it was typed', (_, but, found) => {
    const [fault] = judge({ ...sound, ...but }).faults;
    expect(fault).toMatchObject({ found, expected: { zh: expect.stringMatching(/元|百分比/) } });
  });

  it.each([
    ['the day on which it takes effect', { effectiveFrom: undefined }],
    ['a period that begins on no day', { period: { id: '2026H1', to: '2026-06-30' } }],
    ['a window that ends some time', { window: { from: '2026-07-06', to: '年底' } }],
  ])('is asked for a day where a day is missing: %s', (_, but) => {
    expect(judge({ ...sound, ...but }).faults[0]).toMatchObject({
      expected: { zh: '日期，如 2027-03-05', en: 'a date, such as 2027-03-05' },
    });
  });

  it('is never lost on whoever reads it: whatever is missing or odd, the fault has a place in words', () => {
    const anything = fc.dictionary(fc.constantFrom(...Object.keys(sound)), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(anything, (odd) => {
        const { faults, programme } = judge({ ...sound, ...odd });
        expect(programme !== undefined || faults.length > 0).toBe(true);
        expect(faults.filter(({ at = '' }) => placeText(at).zh === at)).toEqual([]);
      }),
    );
  });
});

describe('a draft that is begun', () => {
  it('as the next version keeps everything, and holds from tomorrow', () => {
    const content = asNextVersion(aProgramme(), day('2026-03-02'));
    expect(judge(content).programme).toEqual({ ...aProgramme(), version: 2, effectiveFrom: '2026-03-03' });
  });

  it('as the next version of one that is not in force yet holds from the day of that one, and not before', () => {
    const ahead = aProgramme({ effectiveFrom: '2026-07-01' });
    expect(asNextVersion(ahead, day('2026-03-02'))).toMatchObject({ effectiveFrom: '2026-07-01' });
  });

  it('as next year’s has its days moved by a year, and keeps everything else', () => {
    expect(judge(asNextYears(aProgramme())).programme).toEqual({
      ...aProgramme(),
      version: 2,
      effectiveFrom: '2027-01-01',
      period: { id: '2027H1', from: '2027-01-01', to: '2027-06-30' },
      window: { from: '2027-07-06', to: '2027-07-31' },
    });
  });

  it('bears the number after the last that was published', () => {
    expect(nextVersionOf('delivery-fees', [aProgramme(), aProgramme({ version: 4 })])).toBe(5);
    expect(nextVersionOf('another', [aProgramme()])).toBe(1);
  });
});

const aSeat = (department: string) => ({
  id: department,
  role: 'lead',
  department,
  title: { zh: department, en: department },
});

describe('among the published programmes', () => {
  const next = (but: Parameters<typeof aProgramme>[0] = {}) =>
    aProgramme({ version: 2, effectiveFrom: '2026-04-01', ...but });
  const published = [aProgramme()];
  const codes = (but: Parameters<typeof aProgramme>[0], among = someSurroundings({ published })) =>
    placementChecks.flatMap((check) => check(next(but), among)).map(({ code, at }) => `${code} ${at}`);

  it('a sound one has its place', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['whose day has gone by', { effectiveFrom: '2026-03-01' }, ['PROGRAMME-PAST effectiveFrom']],
    ['that nobody can claim', { effectiveFrom: '2026-08-01' }, ['PROGRAMME-WINDOW-GONE window.to']],
    [
      'of a mode that there is not',
      { eligibility: { modes: ['9999'] } },
      ['PROGRAMME-UNKNOWN eligibility.modes.0'],
    ],
    [
      'of a department that there is not',
      { departments: ['commerce', 'moon'] },
      ['PROGRAMME-UNKNOWN departments.1'],
    ],
    [
      'of a fund line that there is not',
      {
        funding: [
          { fundLineId: 'line', basisPoints: 5000 },
          { fundLineId: 'no-such-line', basisPoints: 5000 },
        ],
      },
      ['PROGRAMME-UNKNOWN funding.1.fundLineId'],
    ],
    [
      'that would take the place of a later period',
      { period: { id: '2025H2', from: '2025-07-01', to: '2025-12-31' } },
      ['PROGRAMME-PERIOD-BACK period.from'],
    ],
    [
      'that calls another period by the same name',
      { period: { id: '2026H1', from: '2026-07-01', to: '2026-07-30' } },
      ['PROGRAMME-PERIOD-NAMED period.id'],
    ],
    [
      'whose audit or seat nobody in the zone holds',
      {
        route: {
          audit: { firm: 'moon', when: 'before-departments', workingDays: 5 },
          committee: {
            decides: 'opposed',
            seats: [aSeat('commerce'), aSeat('moon')],
            quorum: 2,
            majority: 'two-thirds',
          },
        },
      },
      ['PROGRAMME-UNKNOWN route.audit.firm', 'PROGRAMME-UNKNOWN route.committee.seats.1.department'],
    ],
  ] as const)('one %s is refused', (_, but, faults) => {
    expect(codes(but)).toEqual(faults);
  });

  it.each([
    ['from another fund line', [{ fundLineId: 'other-line', basisPoints: 10_000 }]],
    [
      'in other shares',
      [
        { fundLineId: 'line', basisPoints: 4000 },
        { fundLineId: 'other-line', basisPoints: 6000 },
      ],
    ],
  ])('one that would pay the claims of a period %s is refused; the next period may', (_, funding) => {
    const fundLines = ['line', 'other-line'].map((id) => ({ id, year: 2026 }));
    const among = someSurroundings({ published, fundLines });
    expect(codes({ funding }, among)).toEqual(['PROGRAMME-LINE-MOVED funding']);
    const period = { id: '2026H2', from: '2026-07-01', to: '2026-12-31' };
    expect(codes({ funding, period }, among)).toEqual([]);
  });

  it('one that would never hold, because an earlier number takes effect later, is refused', () => {
    const later = [aProgramme({ effectiveFrom: '2026-05-01' })];
    expect(codes({}, someSurroundings({ published: later }))).toEqual(['PROGRAMME-ORDER effectiveFrom']);
  });

  it('is worth a thought where it cuts a window short, is paid from last year, or still speaks of it', () => {
    const nextYears = judge({
      ...asNextYears(aProgramme({ title: { zh: '寄递费用（2026年）', en: 'Fees (2026)' } })),
      effectiveFrom: '2026-07-10',
    }).programme;
    if (!nextYears) throw new Error('It is no programme.');
    expect(concernsOf(nextYears, someSurroundings({ published })).map(({ code }) => code)).toEqual([
      'PROGRAMME-WINDOW-CUT',
      'PROGRAMME-FUND-YEAR',
      'PROGRAMME-YEAR-NAMED',
    ]);
    expect(concernsOf(next(), someSurroundings({ published }))).toEqual([]);
  });

  it('is to come, in force, and superseded once the next one has come', () => {
    const both = [aProgramme(), next()];
    const standings = (on: string) => both.map((one) => standingOn(one, both, day(on)));
    expect(standings('2025-12-31')).toEqual(['to-come', 'to-come']);
    expect(standings('2026-03-31')).toEqual(['in-force', 'to-come']);
    expect(standings('2026-04-01')).toEqual(['superseded', 'in-force']);
  });
});
