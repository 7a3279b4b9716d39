import { describe, expect, it } from 'vitest';
import { services } from '#domain/casework/subject-words.ts';
import { programmeDefects } from '#domain/subsidy/programme/soundness.ts';
import { aProgramme } from '../../support/a-zone.ts';

const said = {
  severity: 'hard',
  reason: { zh: '不符。', en: 'No.' },
  next: { zh: '更正。', en: 'Correct it.' },
};
const fixed = { kind: 'fixed', fen: 100_000 };
const formula = { amount: fixed, roundingUnitFen: 100 };
const waybills = aProgramme().lists.waybills;
const abroad = { id: 'abroad', title: { zh: '国外', en: 'abroad' }, names: ['俄罗斯'], counts: 10_000 };
const share = (fundLineId: string, basisPoints: number) => ({ fundLineId, basisPoints });
const served = (is: string, value: number) => ({ fact: 'served', is, value, ...said });

const codes = (but: Parameters<typeof aProgramme>[0]) =>
  programmeDefects(aProgramme(but)).map(({ code, at }) => `${code} ${at}`);

const milestone = (id: string, upTo: number, more = {}) => ({
  id,
  title: { zh: id, en: id },
  upTo,
  needs: ['invoice'],
  ...more,
});
const paper = (id: string) => ({ id, required: true, title: { zh: id, en: id } });
const last = { afterAcceptance: true };
const inInstalments = (...milestones: readonly unknown[]) => ({
  ...formula,
  amount: { kind: 'instalments', of: 'accepted', basisPoints: 5000, mostFen: 100, milestones },
});

describe('a programme', () => {
  it('that is sound has no defect', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    [
      'whose fund lines pay less than all of it',
      { funding: [share('line', 5000), share('region', 4999)] },
      ['PROGRAMME-FUNDING-SUM funding'],
    ],
    [
      'that names a fund line twice',
      { funding: [share('line', 5000), share('region', 2000), share('line', 3000)] },
      ['PROGRAMME-FUNDING-TWICE funding.2.fundLineId'],
    ],
    [
      'whose auditor is one of its departments',
      { route: { audit: { firm: 'post', when: 'after-departments', workingDays: 20 } } },
      ['PROGRAMME-AUDITOR route.audit.firm'],
    ],
    [
      'whose milestones do not rise to the whole',
      { formula: inInstalments(milestone('a', 6000), milestone('b', 6000), milestone('c', 9000, last)) },
      [
        'PROGRAMME-MILESTONES formula.amount.milestones.1.upTo',
        'PROGRAMME-MILESTONES formula.amount.milestones.2.upTo',
      ],
    ],
    [
      'with two milestones of one code',
      { formula: inInstalments(milestone('a', 6000), milestone('a', 10_000, last)) },
      ['PROGRAMME-MILESTONE-TWICE formula.amount.milestones.1.id'],
    ],
    [
      'whose last instalment is paid before anybody has seen the site',
      { formula: inInstalments(milestone('a', 10_000)) },
      ['PROGRAMME-ACCEPTANCE formula.amount.milestones.0.afterAcceptance'],
    ],
    [
      'whose milestone asks for evidence that is not named, and for an audit by nobody',
      { formula: inInstalments(milestone('a', 10_000, { ...last, needs: ['report'], audited: true })) },
      [
        'PROGRAMME-MILESTONE-NEEDS formula.amount.milestones.0.needs',
        'PROGRAMME-MILESTONE-AUDIT formula.amount.milestones.0.audited',
      ],
    ],
    [
      'that is decided case by case, and by no conference',
      { formula: { ...formula, amount: { kind: 'as-decided', mostFen: 100 } } },
      ['PROGRAMME-CONFERENCE route.committee'],
    ],
    [
      'that finds the milestones of a project beside each other',
      { formula: inInstalments(milestone('a', 10_000, last)), rules: ['SU-116'] },
      ['PROGRAMME-PROJECT-RULES rules'],
    ],
    [
      'with two papers of one code, and one under the code of what else may be brought',
      {
        formula: inInstalments(milestone('a', 10_000, last)),
        papers: { plan: [paper('plan'), paper('plan')], acceptance: [paper('other')] },
      },
      ['PROGRAMME-PAPER-TWICE papers.plan.1.id', 'PROGRAMME-PAPER-TWICE papers.acceptance.0.id'],
    ],
    [
      'that asks for the papers of projects, and pays for none',
      { papers: { inspection: [paper('record')] } },
      ['PROGRAMME-PAPERS papers'],
    ],
    [
      'whose destination names a carrier that it does not know',
      { lists: { waybills: { ...waybills, destinations: [{ ...abroad, carriers: ['dhl'] }] } } },
      ['PROGRAMME-CARRIER lists.waybills.destinations.0.carriers'],
    ],
    [
      'whose parcels must be on a list that it does not read',
      { lists: { waybills: { ...waybills, declaredWithinDays: 15 } } },
      ['PROGRAMME-DECLARED lists.waybills.declaredWithinDays'],
    ],
    [
      'with a fast track beside an audit of every claim',
      {
        route: {
          fast: { secondLook: 1000 },
          audit: { firm: 'firm', when: 'before-departments', workingDays: 20 },
        },
      },
      ['PROGRAMME-FAST route.fast'],
    ],
    [
      'that needs no claim and asks for evidence',
      { formula, route: { noClaim: { secondLook: 0 } } },
      ['waybills', 'invoice', 'receipt'].map((_, n) => `PROGRAMME-NO-CLAIM evidence.${n}.required`),
    ],
    [
      'that needs no claim and calculates with what nobody has here',
      {
        evidence: [],
        formula: { ...formula, amount: { kind: 'each', of: 'heads', fen: 100 } },
        route: { noClaim: { secondLook: 0 } },
      },
      ['PROGRAMME-NO-CLAIM formula.amount.of'],
    ],
    [
      'that needs no claim and caps what nobody has here, item by item',
      {
        evidence: [],
        formula: {
          amount: { kind: 'ratio', of: 'turnover', basisPoints: 100 },
          perItemCapFen: 100,
          roundingUnitFen: 100,
        },
        route: { noClaim: { secondLook: 0 } },
      },
      ['PROGRAMME-NO-CLAIM formula.perItemCapFen'],
    ],
    [
      'that needs no claim beside an audit of every claim',
      {
        evidence: [],
        formula,
        route: {
          noClaim: { secondLook: 0 },
          audit: { firm: 'firm', when: 'before-departments', workingDays: 20 },
        },
      },
      ['PROGRAMME-FAST route.noClaim'],
    ],
    [
      'that needs no claim and is drawn up on the last day of its period',
      {
        evidence: [],
        formula,
        route: { noClaim: { secondLook: 0 } },
        window: { from: '2026-06-30', to: '2026-07-31' },
      },
      ['PROGRAMME-DRAWN-UP-EARLY window.from'],
    ],
    [
      'whose committee could never have its quorum',
      {
        route: {
          committee: {
            decides: 'all',
            quorum: 3,
            majority: 'two-thirds',
            seats: ['a', 'b'].map((id) => ({ id, title: { zh: id, en: id }, role: 'expert' })),
          },
        },
      },
      ['COMMITTEE-QUORUM route.committee.quorum'],
    ],
    [
      'whose window closes before its period ends',
      { window: { from: '2026-05-01', to: '2026-06-29' } },
      ['PROGRAMME-WINDOW window.to'],
    ],
    [
      'whose window ends before it begins',
      { window: { from: '2026-08-01', to: '2026-07-01' } },
      ['PROGRAMME-DATES window.to'],
    ],
    [
      'that would take what was granted off an award that nobody knows yet',
      {
        exclusivity: { group: 'turnover', rule: 'keep-higher' },
        formula: {
          ...formula,
          amount: {
            kind: 'awards',
            by: 'turnover',
            tie: 'earlier-first',
            awards: [{ upTo: 3, least: 0, fen: 100_000 }],
          },
        },
      },
      ['PROGRAMME-EXCLUSIVITY exclusivity.rule'],
    ],
    [
      'with two tiers at one measure',
      {
        formula: {
          ...formula,
          amount: {
            kind: 'tiers',
            by: 'turnover',
            tiers: [
              { from: 5, fen: 100 },
              { from: 5, fen: 200 },
            ],
          },
        },
      },
      ['PROGRAMME-TIERS formula.amount.tiers.1.from'],
    ],
    [
      'with two awards up to one place',
      {
        formula: {
          ...formula,
          amount: {
            kind: 'awards',
            by: 'turnover',
            tie: 'all-in',
            awards: [
              { upTo: 5, least: 0, fen: 100 },
              { upTo: 5, least: 0, fen: 200 },
            ],
          },
        },
      },
      ['PROGRAMME-TIERS formula.amount.awards.1.upTo'],
    ],
    [
      'whose cap on the claim is less than that on the item',
      { formula: { ...aProgramme().formula, perItemCapFen: 2000, perClaimCapFen: 1000 } },
      ['PROGRAMME-CAPS formula.perClaimCapFen'],
    ],
    [
      'whose cap on the course stands where nobody is taught',
      { formula: { ...formula, perCourseCapFen: 1000 } },
      ['PROGRAMME-LIMIT-IDLE formula.perCourseCapFen'],
    ],
    [
      'whose cap lies below the least payable',
      { formula: { ...formula, perClaimCapFen: 1000, minimumPayableFen: 1001 } },
      ['PROGRAMME-NEVER-PAYABLE formula.perClaimCapFen'],
    ],
    [
      'that keeps what came to nothing longer than what was decided',
      { retention: { decidedYears: 10, undecidedYears: 11 } },
      ['PROGRAMME-RETENTION retention.undecidedYears'],
    ],
    [
      'whose whole cap is lost in rounding',
      { formula: { amount: fixed, perClaimCapFen: 9_999, roundingUnitFen: 10_000 } },
      ['PROGRAMME-NEVER-PAYABLE formula.perClaimCapFen'],
    ],
    [
      'whose cap on the year is nothing',
      { formula: { ...formula, perSubjectYearCapFen: 0 } },
      ['PROGRAMME-NEVER-PAYABLE formula.perSubjectYearCapFen'],
    ],
    [
      'that pays nothing',
      { formula: { ...formula, amount: { kind: 'fixed', fen: 0 } } },
      ['PROGRAMME-PAYS-NOTHING formula.amount'],
    ],
    [
      'that pays a share of nothing',
      { formula: { ...formula, amount: { kind: 'ratio', of: 'accepted', basisPoints: 0 } } },
      ['PROGRAMME-PAYS-NOTHING formula.amount'],
    ],
    [
      'whose cap on the item stands where no share of items is paid',
      { formula: { ...formula, perItemCapFen: 1000 } },
      ['PROGRAMME-LIMIT-IDLE formula.perItemCapFen'],
    ],
    [
      'whose least base stands where nothing is reckoned on a sum',
      { formula: { ...formula, minimumBaseFen: 1000 } },
      ['PROGRAMME-LIMIT-IDLE formula.minimumBaseFen'],
    ],
    [
      'that gives its places by another measure than its awards',
      {
        formula: {
          ...formula,
          amount: {
            kind: 'awards',
            by: 'turnover',
            tie: 'all-in',
            awards: [{ upTo: 5, least: 0, fen: 100 }],
          },
        },
        pool: {
          admission: { kind: 'ranked', by: 'served', places: 5, tie: 'all-in' },
          shortage: 'pro-rata',
        },
      },
      ['PROGRAMME-RANKED-TWICE pool.admission.by'],
    ],
    [
      'that asks each subject to be of two types',
      {
        conditions: [
          { fact: 'subject-type', is: 'one-of', value: ['institution'], ...said },
          { fact: 'subject-type', is: 'one-of', value: ['enterprise', 'individual'], ...said },
        ],
      },
      ['PROGRAMME-CONDITIONS conditions.1.is'],
    ],
    [
      'that bars every type of subject',
      {
        conditions: [
          {
            fact: 'subject-type',
            is: 'none-of',
            value: ['enterprise', 'institution', 'individual', 'border-resident'],
            ...said,
          },
        ],
      },
      ['PROGRAMME-CONDITIONS conditions.0.is'],
    ],
    [
      'with conditions that can never hold together',
      { conditions: [served('at-least', 20), served('less-than', 20)] },
      ['PROGRAMME-CONDITIONS conditions.1.is'],
    ],
    [
      'whose conditions let through only what no tier reaches',
      {
        conditions: [{ fact: 'turnover', is: 'less-than', value: 5000, ...said }],
        formula: { ...formula, amount: { kind: 'tiers', by: 'turnover', tiers: [{ from: 5000, fen: 100 }] } },
      },
      ['PROGRAMME-CONDITIONS-UNPAID conditions.0.is'],
    ],
    [
      'whose conditions let through only what lies below the least base',
      {
        conditions: [{ fact: 'accepted', is: 'at-most', value: 999, ...said }],
        formula: { ...aProgramme().formula, minimumBaseFen: 1000 },
      },
      ['PROGRAMME-CONDITIONS-UNPAID conditions.0.is'],
    ],
    [
      'that wants a first claim of one supported before',
      {
        conditions: [
          { fact: 'granted-before', is: 'so', ...said },
          { fact: 'granted-before', is: 'not-so', ...said },
        ],
      },
      ['PROGRAMME-CONDITIONS conditions.1.is'],
    ],
    [
      'that asks for a service which it bars',
      {
        conditions: [
          { fact: 'services', is: 'one-of', value: ['platform'], ...said },
          { fact: 'services', is: 'none-of', value: ['platform', 'seller'], ...said },
        ],
      },
      ['PROGRAMME-CONDITIONS conditions.1.is'],
    ],
    [
      'that asks for a type of subject that nobody is of',
      { conditions: [{ fact: 'subject-type', is: 'one-of', value: ['company'], ...said }] },
      ['PROGRAMME-WORD conditions.0.value'],
    ],
  ])('%s is not sound', (_, but, defects) => {
    expect(codes(but)).toEqual(defects);
  });

  it('may let an officer be told of what no tier reaches', () => {
    const told = { fact: 'turnover', is: 'less-than', value: 5000, ...said, severity: 'flag' };
    const amount = { kind: 'tiers', by: 'turnover', tiers: [{ from: 5000, fen: 100 }] };
    expect(codes({ conditions: [told], formula: { ...formula, amount } })).toEqual([]);
  });

  it('may let through what just reaches its lowest tier', () => {
    const conditions = [{ fact: 'turnover', is: 'at-most', value: 5000, ...said }];
    const amount = { kind: 'tiers', by: 'turnover', tiers: [{ from: 5000, fen: 100 }] };
    expect(codes({ conditions, formula: { ...formula, amount } })).toEqual([]);
  });

  it('may ask for two services of one subject, which may have both', () => {
    const asks = (word: string) => ({ fact: 'services', is: 'one-of', value: [word], ...said });
    expect(codes({ conditions: [asks('platform'), asks('logistics')] })).toEqual([]);
  });

  it('may bar every service, as who has none still meets it', () => {
    const all = Object.keys(services);
    expect(codes({ conditions: [{ fact: 'services', is: 'none-of', value: all, ...said }] })).toEqual([]);
  });

  it('is sound where its bounds touch', () => {
    expect(codes({ conditions: [served('at-least', 20), served('at-most', 20)] })).toEqual([]);
  });
});
