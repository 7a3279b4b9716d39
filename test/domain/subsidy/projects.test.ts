import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { type Fen, fen, lesser, nothing, sumFen } from '#domain/shared/money.ts';
import { entitle } from '#domain/subsidy/amount/entitlement.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import {
  type Grants,
  grantedElsewhere,
  grantedToProject,
  matterOf,
  noGrants,
  recounted,
} from '#domain/subsidy/claims/grants.ts';
import { limitsOf } from '#domain/subsidy/projects/drafted.ts';
import { instalmentFacts, laterThan, overdue, programmeFor } from '#domain/subsidy/projects/instalments.ts';
import { milestoneDefects } from '#domain/subsidy/projects/milestone-defects.ts';
import { planDefects } from '#domain/subsidy/projects/plan-defects.ts';
import type { Project } from '#domain/subsidy/projects/project.ts';
import { aClaimOf, aPlan, aProjectProgramme, aProjectRow, siteRule } from '../../support/a-project.ts';
import { aClaim } from '../../support/some-cases.ts';

const yuan = (amount: number) => fen(amount * 100);

/** What the milestone would be determined at, by the rules of the programme. */
const determinedAt = (project: Project, claim: Claim, grants: Grants, claims: readonly Claim[]): Fen => {
  const id = claim.instalment?.milestone.id ?? '';
  const facts = instalmentFacts(project, id, { claims, grants, claimId: claim.id });
  return entitle(aProjectProgramme().formula, { facts: { ...facts, ...claim.facts } }).amount;
};

const at = (project: Project, milestone: string, but: Partial<Claim> = {}) =>
  aClaimOf(project, milestone, { status: 'determined', ...but });

describe('an instalment', () => {
  const project = aProjectRow({ ceiling: yuan(1_000_000) });

  it('is an advance up to its limit where no costs are verified', () => {
    expect(determinedAt(project, at(project, 'contract'), noGrants('s'), [])).toBe(yuan(300_000));
  });

  it('is the share of all that was verified, less what the project has', () => {
    const first = at(project, 'contract', { determinedFen: yuan(300_000) });
    const second = at(project, 'progress', { facts: { accepted: yuan(1_400_000) } });
    const grants = recounted(noGrants('s'), first);
    expect(determinedAt(project, second, grants, [first])).toBe(yuan(400_000));
  });

  it('is nothing where too much was paid before, and the rest is set off against the next', () => {
    const first = at(project, 'contract', { determinedFen: yuan(300_000) });
    const second = at(project, 'progress', { facts: { accepted: yuan(500_000) } });
    const third = at(project, 'acceptance', { facts: { accepted: yuan(500_000) } });
    const grants = recounted(noGrants('s'), first);
    expect(determinedAt(project, second, grants, [first])).toBe(nothing);
    expect(determinedAt(project, third, grants, [first, second])).toBe(yuan(200_000));
  });

  it('comes to the same where it is determined anew after a later one: nothing is taken off twice', () => {
    const first = at(project, 'contract', { determinedFen: yuan(300_000) });
    const second = at(project, 'progress', {
      facts: { accepted: yuan(1_400_000) },
      determinedFen: yuan(400_000),
    });
    const grants = recounted(recounted(noGrants('s'), first), second);
    const anew = { ...first, status: 'under-review' as const };
    expect(determinedAt(project, anew, grants, [anew, second])).toBe(yuan(300_000));
  });

  it('says how it came about, so that anybody can do it again', () => {
    const facts = {
      'milestone-limit': yuan(700_000),
      'project-granted': yuan(300_000),
      'verified-earlier': nothing,
      accepted: yuan(1_400_000),
    };
    const { derivation } = entitle(aProjectProgramme().formula, { facts });
    expect(derivation.map(({ text }) => text.en)).toEqual([
      '50% of 1,400,000.00 yuan verified so far, no more than 700,000.00 yuan up to the milestone reached, less 300,000.00 yuan determined before',
    ]);
  });

  it('brings what its milestone asks, and what nobody opposes is not put to a committee again', () => {
    const programme = programmeFor(aProjectProgramme(), at(project, 'contract'));
    expect(programme.evidence.map(({ kind, required }) => `${kind} ${required}`)).toEqual(['contract true']);
    expect(programme.route?.committee?.decides).toBe('opposed');
    expect(programme.route?.audit).toBeUndefined();
    expect(programmeFor(aProjectProgramme(), at(project, 'progress')).route?.audit?.firm).toBe('firm');
  });
});

it('a project is one matter: its own earlier instalments are not support from elsewhere', () => {
  const project = aProjectRow({ ceiling: yuan(1_000_000) });
  const programme = aProjectProgramme({ exclusivity: { group: 'sites', rule: 'drop' } });
  const first = at(project, 'contract', { determinedFen: yuan(300_000) });
  const grants = recounted(noGrants('s'), first, matterOf(programme));
  const taken = (claim: Claim) => grantedElsewhere(grants, claim, programme).sameMatter?.granted;
  expect(taken(at(project, 'progress'))).toBe(nothing);
  expect(taken(aClaim({ id: 'another' }))).toBe(yuan(300_000));
});

describe('the order of milestones', () => {
  const project = aProjectRow({ ceiling: yuan(1_000_000) });
  const codes = (id: string, claims: readonly Claim[], but: Partial<Project> = {}) =>
    milestoneDefects({ ...project, ...but }, id, claims).map(({ code }) => code);

  it('is kept: none is claimed before the one before it is determined', () => {
    expect(codes('contract', [])).toEqual([]);
    expect(codes('progress', [])).toEqual(['MILESTONE-ORDER']);
    expect(codes('progress', [at(project, 'contract', { status: 'submitted' })])).toEqual([
      'MILESTONE-ORDER',
    ]);
    expect(codes('progress', [at(project, 'contract')])).toEqual([]);
  });

  it('goes on where a milestone came to nothing, because too much was paid before it', () => {
    const closed = at(project, 'contract', {
      status: 'refused',
      determinedFen: nothing,
      allocatedFen: nothing,
    });
    expect(codes('progress', [closed])).toEqual([]);
    const refused = at(project, 'contract', { status: 'refused' });
    expect(codes('progress', [refused])).toEqual(['MILESTONE-ORDER']);
  });

  it('ends with what follows the acceptance on site', () => {
    const before = [at(project, 'contract'), at(project, 'progress')];
    expect(codes('acceptance', before)).toEqual(['MILESTONE-ACCEPTANCE']);
    const acceptance = {
      on: day('2027-05-01'),
      at: '2027-05-01T01:00:00.000Z',
      by: 'officer',
      findings: '合格',
    };
    expect(codes('acceptance', before, { acceptance })).toEqual([]);
  });

  it('is nothing to a project that is not decided, or has ended', () => {
    expect(codes('contract', [], { decision: undefined })).toEqual(['PROJECT-NOT-DECIDED']);
    expect(codes('contract', [], { status: 'lapsed' })).toEqual(['PROJECT-NOT-DECIDED']);
  });

  it('stays as it was decided while a change is asked for', () => {
    expect(codes('contract', [], { status: 'in-conference' })).toEqual([]);
  });
});

describe('what stands upon a milestone', () => {
  const project = aProjectRow({ ceiling: yuan(1_000_000) });
  const claims = [at(project, 'contract'), at(project, 'progress')];

  it('is every later one that was claimed', () => {
    expect(laterThan(project, 'contract', claims)).toEqual([claims[1]]);
    expect(laterThan(project, 'progress', claims)).toEqual([]);
  });

  it('is nothing once a change has left the milestone out', () => {
    expect(laterThan(project, 'left-out', claims)).toEqual([]);
  });
});

describe('a milestone that is late', () => {
  const project = aProjectRow({ ceiling: yuan(1_000_000) });
  const late = (on: string, claims: readonly Claim[]) => overdue(project, claims, day(on))?.id;

  it('is the first that nobody has claimed by its day', () => {
    expect(late('2026-12-31', [])).toBeUndefined();
    expect(late('2027-01-01', [])).toBe('contract');
    expect(late('2027-07-01', [at(project, 'contract')])).toBe('progress');
  });

  it('is none while a claim is being decided, nor one that came to nothing', () => {
    expect(late('2027-07-01', [at(project, 'contract', { status: 'under-review' })])).toBeUndefined();
    const closed = at(project, 'contract', { status: 'refused', allocatedFen: nothing });
    expect(late('2027-01-01', [closed])).toBeUndefined();
  });
});

describe('a plan', () => {
  const codes = (but: Parameters<typeof aPlan>[0]) =>
    planDefects(aProjectProgramme(), siteRule(), aPlan(but)).map(({ code }) => code);

  it.each([
    ['that is sound', {}, []],
    [
      'that asks for more than its share of the costs',
      { askedFen: yuan(1_000_001) },
      ['PROJECT-TOO-MUCH', 'PROJECT-FINANCING'],
    ],
    ['that nobody pays for', { financing: [] }, ['PROJECT-FINANCING']],
    [
      'whose days do not follow each other',
      { days: ['2026-12-31', '2026-12-31', '2027-12-31'] },
      ['PROJECT-SCHEDULE'],
    ],
    ['that leaves a milestone out', { days: ['2026-12-31'] }, ['PROJECT-MILESTONES']],
  ])('%s', (_, but, expected) => {
    expect(codes(but)).toEqual(expected);
  });
});

const milestones = ['contract', 'progress', 'acceptance'] as const;

/** What may befall a project, in whatever order. */
const happening = fc.oneof(
  fc.record({ does: fc.constant('claim' as const), milestone: fc.nat(2), verified: fc.nat(300_000_000) }),
  fc.record({
    does: fc.constant('determine anew' as const),
    milestone: fc.nat(2),
    verified: fc.nat(300_000_000),
  }),
  fc.record({ does: fc.constant('withdraw' as const), milestone: fc.nat(2) }),
  fc.record({ does: fc.constant('recover' as const), milestone: fc.nat(2), back: fc.nat(50_000_000) }),
  fc.record({ does: fc.constant('decide' as const), ceiling: fc.integer({ min: 1, max: 100_000_000 }) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

type World = { readonly project: Project; readonly claims: readonly Claim[]; readonly grants: Grants };

const withClaim = ({ project, claims, grants }: World, claim: Claim): World => ({
  project,
  claims: [...claims.filter(({ id }) => id !== claim.id), claim],
  grants: recounted(grants, claim),
});

const befalls: {
  readonly [D in Happening['does']]: (world: World, one: Extract<Happening, { does: D }>) => World;
} = {
  claim: (world, { milestone, verified }) => {
    const { project, claims, grants } = world;
    const id = milestones[milestone] ?? 'contract';
    if (claims.some(({ instalment }) => instalment?.milestone.id === id)) return world;
    const claim = at(project, id, { facts: { accepted: fen(verified) } });
    return withClaim(world, { ...claim, determinedFen: determinedAt(project, claim, grants, claims) });
  },
  'determine anew': (world, { milestone, verified }) => {
    const { project, claims, grants } = world;
    const claim = claims.find(({ instalment }) => instalment?.milestone.id === milestones[milestone]);
    if (claim?.status !== 'determined') return world;
    const anew = { ...claim, facts: { accepted: fen(verified) }, recoveredFen: nothing };
    return withClaim(world, { ...anew, determinedFen: determinedAt(project, anew, grants, claims) });
  },
  withdraw: (world, { milestone }) => {
    const claim = world.claims.find(({ instalment }) => instalment?.milestone.id === milestones[milestone]);
    return claim ? withClaim(world, { ...claim, status: 'withdrawn' }) : world;
  },
  recover: (world, { milestone, back }) => {
    const claim = world.claims.find(({ instalment }) => instalment?.milestone.id === milestones[milestone]);
    if (!claim) return world;
    const { determinedFen = nothing, recoveredFen = nothing } = claim;
    return withClaim(world, {
      ...claim,
      recoveredFen: lesser(determinedFen, sumFen([recoveredFen, fen(back)])),
    });
  },
  decide: (world, { ceiling }) =>
    ceiling < grantedToProject(world.grants, world.project.id)
      ? world
      : { ...world, project: aProjectRow({ ceiling: fen(ceiling) }) },
};

const after = (world: World, one: Happening): World =>
  // A row of a happening fits the happening of its kind; the compiler loses this where the kind is a variable.
  (befalls[one.does] as (world: World, one: Happening) => World)(world, one);

describe('the ceiling', () => {
  it('is never exceeded, whatever the order of claims, reconsiderations, withdrawals, recoveries and changes', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (all) => {
        let world: World = {
          project: aProjectRow({ ceiling: yuan(1_000_000) }),
          claims: [],
          grants: noGrants('s'),
        };
        for (const one of all) {
          world = after(world, one);
          const granted = grantedToProject(world.grants, world.project.id);
          expect(granted).toBeLessThanOrEqual(world.project.decision?.ceilingFen ?? 0);
        }
      }),
    );
  });

  it('is shared out among the milestones to the fen', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (ceiling) => {
        const limits = limitsOf(siteRule(), fen(ceiling));
        expect(limits.at(-1)).toBe(ceiling);
        expect(limits).toEqual(limits.toSorted((a, b) => a - b));
      }),
    );
  });

  it('is what the milestones come to, where each is paid in full', () => {
    const project = aProjectRow({ ceiling: yuan(1_000_000) });
    let grants = noGrants('s');
    const claims: Claim[] = [];
    for (const id of milestones) {
      const claim = at(project, id, { facts: { accepted: yuan(2_000_000) } });
      claims.push({ ...claim, determinedFen: determinedAt(project, claim, grants, claims) });
      grants = recounted(grants, claims.at(-1) ?? claim);
    }
    expect(sumFen(claims.map(({ determinedFen = nothing }) => determinedFen))).toBe(yuan(1_000_000));
  });
});
