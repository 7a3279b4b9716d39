import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, sumFen } from '#domain/shared/money.ts';
import { allocate } from '#domain/subsidy/amount/allocation.ts';
import { entitle } from '#domain/subsidy/amount/entitlement.ts';
import type { Facts } from '#domain/subsidy/programme/fact.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { type Candidate, candidateOf } from '#domain/subsidy/simulation/candidate.ts';
import { simulated, type Trial, tryOn } from '#domain/subsidy/simulation/simulate.ts';
import { aProgramme } from '../../support/a-zone.ts';

const said = {
  severity: 'hard',
  reason: { zh: '交易额不足。', en: 'Too little turnover.' },
  next: { zh: '请补充明细。', en: 'Complete the list.' },
};
const turnoverFrom = (value: number) => ({ fact: 'turnover', is: 'at-least', value, ...said });
const enterprisesOnly = { fact: 'subject-type', is: 'one-of', value: ['enterprise'], ...said };

const aCandidate = (n: number, facts: Facts, but: Partial<Candidate> = {}): Candidate => ({
  id: `c${n}`,
  name: `企业${n}`,
  submittedAt: `2026-07-10T0${n}:00:00.000Z`,
  facts: { 'subject-type': ['enterprise'], ...facts },
  granted: {},
  letPass: [],
  broughtNone: [],
  ...but,
});

const run = (trial: Trial, candidates: readonly Candidate[]) =>
  simulated(trial, candidates.map(tryOn(trial)));

const pool = fen(1_000_000);
const today = aProgramme();
const draftWith = (but: Parameters<typeof aProgramme>[0]): Programme => aProgramme({ version: 2, ...but });
const movesIn = ({ rows }: ReturnType<typeof run>) => rows.map(({ move }) => move);

describe('a simulation', () => {
  it('says who newly gets something, who no longer, and by which condition', () => {
    const older = aProgramme({ conditions: [enterprisesOnly] });
    const draft = draftWith({ conditions: [turnoverFrom(500)] });
    const result = run({ draft, today: older, poolFen: pool }, [
      aCandidate(1, { accepted: fen(10_000), turnover: fen(500) }),
      aCandidate(2, { accepted: fen(10_000), turnover: fen(499) }),
      aCandidate(3, { accepted: fen(10_000), turnover: fen(900), 'subject-type': ['individual'] }),
    ]);
    expect(movesIn(result)).toEqual(['same', 'loses', 'gains']);
    expect(result.summary.lostBy).toEqual([{ condition: 1, candidates: 1 }]);
  });

  it('cannot tell where a new condition asks what nobody recorded, and guesses nothing', () => {
    const draft = draftWith({ conditions: [turnoverFrom(0)] });
    const { rows, summary } = run({ draft, today, poolFen: pool }, [
      aCandidate(1, { accepted: fen(10_000) }),
    ]);
    expect(rows[0]).toMatchObject({
      before: { stands: 'paid', allocatedFen: 3000 },
      after: { stands: 'cannot-tell', missing: ['turnover'] },
      move: 'cannot-tell',
    });
    expect(summary).toMatchObject({
      missing: [{ what: 'turnover', candidates: 1 }],
      after: { needFen: 0, allocatedFen: 0 },
    });
  });

  it.each([
    ['a cap on the item', { perItemCapFen: 100 }, 'items'],
    ['a cap on the programme', { perSubjectCapFen: 100 }, 'granted-under-programme'],
    ['a cap on the year', { perSubjectYearCapFen: 100 }, 'granted-in-year'],
  ])('cannot tell what %s would leave of a claim without it', (_, cap, missing) => {
    const draft = draftWith({ formula: { ...today.formula, ...cap } });
    const { rows } = run({ draft, today, poolFen: pool }, [aCandidate(1, { accepted: fen(10_000) })]);
    expect(rows[0]?.after).toEqual({ stands: 'cannot-tell', missing: [missing] });
  });

  it('cannot tell what a cap on the course would leave where the courses are not known', () => {
    const formula = {
      amount: { kind: 'each', of: 'heads', fen: 600 },
      perCourseCapFen: 3000,
      roundingUnitFen: 100,
    };
    const { rows } = run({ draft: draftWith({ formula }), today, poolFen: pool }, [
      aCandidate(1, { accepted: fen(10_000), heads: 12 }),
      aCandidate(2, { accepted: fen(10_000), heads: 12 }, { headsPerCourse: [9, 3] }),
    ]);
    expect(rows.map(({ after }) => after)).toMatchObject([
      { stands: 'cannot-tell', missing: ['heads-per-course'] },
      { entitledFen: 4800 },
    ]);
  });

  it('knows what was granted for a matter of that matter alone', () => {
    const of = (group: string) => draftWith({ exclusivity: { group, rule: 'keep-higher' } });
    const granted = { forMatter: { group: 'delivery', fen: fen(1000) } };
    const outcome = (group: string) =>
      run({ draft: of(group), today, poolFen: pool }, [aCandidate(1, { accepted: fen(10_000) }, { granted })])
        .rows[0]?.after;
    expect(outcome('delivery')).toMatchObject({ entitledFen: 2000 });
    expect(outcome('storage')).toMatchObject({ missing: ['granted-for-matter'] });
  });

  it('that is certain to fail fails, whatever else is not known', () => {
    const draft = draftWith({ conditions: [enterprisesOnly, turnoverFrom(1)] });
    const { rows } = run({ draft, today, poolFen: pool }, [
      aCandidate(1, { accepted: fen(10_000), 'subject-type': ['individual'] }),
    ]);
    expect(rows[0]?.after).toEqual({ stands: 'fails', conditions: [1] });
  });

  it('says what the pool would need for nobody to get less', () => {
    const { summary } = run({ draft: today, today, poolFen: fen(3000) }, [
      aCandidate(1, { accepted: fen(10_000) }),
      aCandidate(2, { accepted: fen(10_000) }),
    ]);
    expect(summary.after).toEqual({
      poolFen: 3000,
      needFen: 6000,
      allocatedFen: 3000,
      waitingFen: 0,
      residueFen: 0,
    });
  });

  it('has nothing to compare with where no version holds today', () => {
    const { rows, summary } = run({ draft: today, poolFen: pool }, [
      aCandidate(1, { accepted: fen(10_000) }),
    ]);
    expect(rows[0]).not.toHaveProperty('before');
    expect(summary).not.toHaveProperty('before');
    expect(summary.decilesBefore).toEqual([]);
  });

  it.each([
    [999_999_999, 'micro'],
    [1_000_000_000, 'small'],
    [5_000_000_000, 'medium'],
    [40_000_000_000, 'large'],
  ])('a turnover of %i fen is of the class %s', (turnover, size) => {
    const { summary } = run({ draft: today, poolFen: pool }, [aCandidate(1, { turnover: fen(turnover) })]);
    expect(summary.groups.filter(({ trait }) => trait === 'size').map(({ value }) => value)).toEqual([size]);
  });

  it('counts whoever has no recorded turnover under no size', () => {
    const { summary } = run({ draft: today, poolFen: pool }, [aCandidate(1, { accepted: fen(100) })]);
    expect(summary.groups).toContainEqual(
      expect.objectContaining({ trait: 'size', value: 'unknown', candidates: 1 }),
    );
  });

  it('tells who has registered no service from who did not say', () => {
    const { summary } = run({ draft: today, poolFen: pool }, [
      aCandidate(1, { services: [] }),
      aCandidate(2, {}),
      aCandidate(3, { services: ['seller', 'platform'] }),
    ]);
    const services = summary.groups.filter(({ trait }) => trait === 'service');
    expect(services.map(({ value, candidates }) => [value, candidates])).toEqual([
      ['none', 1],
      ['unknown', 1],
      ['seller', 1],
      ['platform', 1],
    ]);
  });

  it('says what share each tenth of those who get something has', () => {
    const candidates = Array.from({ length: 20 }, (_, n) =>
      aCandidate(n, { accepted: fen(n < 2 ? 450_000 : 5000) }, { id: `c${String(n).padStart(2, '0')}` }),
    );
    const { summary } = run({ draft: today, today, poolFen: pool }, candidates);
    expect(summary.decilesAfter[0]).toEqual({ candidates: 2, fen: 270_000, basisPoints: 9090 });
    expect(summary.decilesAfter[9]).toEqual({ candidates: 2, fen: 3000, basisPoints: 101 });
  });

  it('puts who gets most in the first tenth, also where there are fewer than ten', () => {
    const candidates = [1, 2, 3].map((n) => aCandidate(n, { accepted: fen(n * 100_000) }));
    const { summary } = run({ draft: today, today, poolFen: pool }, candidates);
    expect(summary.decilesAfter[0]).toEqual({ candidates: 1, fen: 90_000, basisPoints: 5000 });
    expect(summary.decilesAfter.map((one) => one.candidates)).toEqual([1, 0, 0, 1, 0, 0, 1, 0, 0, 0]);
  });

  it('gives the same bytes in whatever order candidates come', () => {
    const candidates = [1, 2, 3].map((n) => aCandidate(n, { accepted: fen(n * 1000) }));
    const trial = { draft: draftWith({}), today, poolFen: fen(1000) };
    expect(JSON.stringify(run(trial, candidates.toReversed()))).toBe(JSON.stringify(run(trial, candidates)));
  });
});

const amount = fc.integer({ min: 0, max: 5_000_000 }).map(fen);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const formulas = fc.record({
  amount: fc.constantFrom(
    { kind: 'ratio', of: 'accepted', basisPoints: 3000 },
    { kind: 'each', of: 'heads', fen: 5000 },
    { kind: 'tiers', by: 'turnover', tiers: [{ from: 1000, fen: 70_000 }] },
    { kind: 'awards', by: 'turnover', tie: 'all-in', awards: [{ upTo: 2, least: 1, fen: 90_000 }] },
  ),
  roundingUnitFen: fc.constantFrom(1, 100),
  perItemCapFen: optional(amount),
  perClaimCapFen: optional(amount),
  perSubjectCapFen: optional(amount),
  perSubjectYearCapFen: optional(amount),
  minimumBaseFen: optional(amount),
});

const versions = fc.record({
  formula: formulas,
  pool: fc.record({
    admission: fc.constantFrom(
      { kind: 'everyone' },
      { kind: 'first-n', places: 3 },
      { kind: 'ranked', by: 'turnover', places: 3, tie: 'earlier-first' },
    ),
    shortage: fc.constantFrom('pro-rata', 'in-order', 'wait'),
  }),
  conditions: fc.subarray([turnoverFrom(500), enterprisesOnly]),
  exclusivity: optional(fc.constant({ group: 'delivery', rule: 'keep-higher' })),
});

const claims = fc.array(
  fc.record({
    items: fc.array(amount, { maxLength: 4 }),
    turnover: optional(amount),
    heads: optional(fc.integer({ min: 0, max: 50 })),
    inYearFen: amount,
    underProgrammeFen: amount,
    forMatter: amount,
    type: fc.constantFrom('enterprise', 'individual'),
  }),
  { maxLength: 12 },
);

type Made = typeof claims extends fc.Arbitrary<(infer C)[]> ? C : never;

const factsOf = ({ items, turnover, heads, type }: Made): Facts => ({
  'subject-type': [type],
  accepted: sumFen(items),
  'accepted-lines': items.length,
  ...(turnover === undefined ? {} : { turnover }),
  ...(heads === undefined ? {} : { heads }),
});

/** As the review determines it: people may have let pass what a condition asks. */
const determinedBy = (version: Programme) => (made: Made, n: number) => {
  const facts = factsOf(made);
  const { exclusivity } = version;
  const { amount: determinedFen } = entitle(version.formula, {
    facts,
    accepted: made.items,
    ...(exclusivity ? { sameMatter: { rule: exclusivity.rule, granted: made.forMatter } } : {}),
    grantedUnder: made.underProgrammeFen,
    alreadyGranted: made.inYearFen,
  });
  return {
    claim: {
      id: `claim-${String(n).padStart(2, '0')}`,
      submittedAt: `2026-07-10T${String(made.items.length).padStart(2, '0')}:00:00.000Z`,
      facts,
      grantedThen: {
        inYearFen: made.inYearFen,
        underProgrammeFen: made.underProgrammeFen,
        ...(exclusivity ? { forMatter: { group: exclusivity.group, fen: made.forMatter } } : {}),
      },
    },
    items: made.items,
    determinedFen,
    measure: made.turnover ?? 0,
  };
};

describe('a version that is simulated over its own determined claims', () => {
  it('comes to exactly what was determined, and shares out exactly as the allocation does', () => {
    fc.assert(
      fc.property(versions, claims, amount, (but, made, poolFen) => {
        const version = aProgramme(but);
        const all = made.map(determinedBy(version));
        const candidates = all.map(({ claim, items }) =>
          candidateOf(claim, version, { name: '企业', accepted: items }),
        );
        const { rows, summary } = run({ draft: version, today: version, poolFen }, candidates);
        const isRanked = 'by' in version.pool.admission || version.formula.amount.kind === 'awards';
        const shared = allocate(
          version.pool,
          version.formula,
          poolFen,
          all.map(({ claim: { id, submittedAt }, determinedFen, measure }) => ({
            claimId: id,
            submittedAt,
            requested: determinedFen,
            measure: isRanked ? measure : 0,
          })),
        );
        expect(rows.map(({ after }) => after.entitledFen)).toEqual(
          all.map(({ determinedFen }) => determinedFen),
        );
        expect(rows.map(({ after }) => after.allocatedFen)).toEqual(
          shared.allotments.map(({ allocated }) => allocated),
        );
        expect(summary.after).toMatchObject({
          allocatedFen: shared.allocated,
          waitingFen: shared.waiting,
          residueFen: shared.residue,
        });
        expect(rows.every(({ move }) => move === 'same' || move === 'nothing')).toBe(true);
      }),
    );
  });

  it('never loses or invents a candidate or a fen', () => {
    fc.assert(
      fc.property(versions, versions, claims, amount, (mine, other, made, poolFen) => {
        const version = aProgramme(mine);
        const draft = aProgramme({ version: 2, ...other });
        const candidates = made
          .map(determinedBy(version))
          .map(({ claim, items }) => candidateOf(claim, version, { name: '企业', accepted: items }));
        const { rows, summary } = run({ draft, today: version, poolFen }, candidates);
        const { all, after, groups } = summary;
        expect(rows.length).toBe(made.length);
        expect(Object.values(all.moves).reduce((sum, n) => sum + n, 0)).toBe(made.length);
        expect(all.afterFen).toBe(after.allocatedFen);
        expect(after.allocatedFen - after.waitingFen + after.residueFen).toBe(poolFen);
        const types = groups.filter(({ trait }) => trait === 'type');
        expect(sumFen(types.map(({ afterFen }) => afterFen))).toBe(all.afterFen);
      }),
    );
  });
});
