import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { type Claim, claimId } from '#domain/subsidy/claims/claim.ts';
import { countsFor } from '#domain/subsidy/claims/grants.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { momentOf } from '#functions/casework/writing.ts';
import { CaseMoved } from '#functions/errors.ts';
import type { Ports } from '#functions/ports.ts';
import { determined } from '#functions/subsidy/claims/determine.ts';
import { screenedLinesKey } from '#functions/subsidy/claims/lines.ts';
import { withdrawClaim } from '#functions/subsidy/claims/withdraw-claim.route.ts';
import { aDetermined, aWindow, subjectOf } from '../support/a-window.ts';
import { aProgramme } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';
import { memoryPorts } from '../support/memory-ports.ts';
import { aClaim, aSubject } from '../support/some-cases.ts';

const subject = aSubject();

type But = Pick<Parameters<typeof aProgramme>[0] & object, 'exclusivity' | 'period'> & {
  readonly cap?: number;
  readonly capOfProgramme?: number;
};

/** The nth programme that pays a fixed sum. */
const payingFixed = (n: number, sum: number, { cap, capOfProgramme, ...but }: But = {}): Programme =>
  aProgramme({
    id: `programme-${n}`,
    formula: {
      amount: { kind: 'fixed', fen: sum },
      roundingUnitFen: 1,
      ...(cap === undefined ? {} : { perSubjectYearCapFen: cap }),
      ...(capOfProgramme === undefined ? {} : { perSubjectCapFen: capOfProgramme }),
    },
    ...but,
  });

const claimUnder = ({ id, period }: Programme, submittedOn = '2026-07-10'): Claim =>
  aClaim({
    id: claimId(id, period.id, subject.id),
    programmeId: id,
    periodId: period.id,
    status: 'under-review',
    submittedOn: day(submittedOn),
  });

const open = async (programmes: readonly Programme[], submittedOn?: string) => {
  const ports = memoryPorts('2026-08-01T01:00:00.000Z');
  const claims = programmes.map((programme) => claimUnder(programme, submittedOn));
  await ports.register.commit({ cases: [subject, ...claims], events: [] });
  for (const { id } of claims) ports.exports.put(screenedLinesKey(id), '');
  return ports;
};

/** Determines the claim under this programme, again where somebody else wrote first, as its workflow does. */
const determine = async (ports: Ports, programme: Programme): Promise<void> => {
  const claim = await ports.register.get('claim', claimUnder(programme).id);
  if (!claim) throw new Error('There is no such claim.');
  try {
    const scene = { claim, programme, subject, moment: momentOf(ports) };
    await ports.register.commit(await determined(ports, scene, 'test'));
  } catch (error) {
    if (!(error instanceof CaseMoved)) throw error;
    await determine(ports, programme);
  }
};

const withdraw = (ports: Ports, programme: Programme) =>
  answerOf(ports, withdrawClaim, {
    person: 'clerk',
    params: { subjectId: subject.id, claimId: claimUnder(programme).id },
  });

const memberOf = async ({ register }: Ports) => {
  const since = '2026-01-01T00:00:00.000Z';
  const membership = { subjectId: subject.id, role: 'clerk', since, givenBy: 'x' } as const;
  await register.commit({ joins: { person: 'clerk', membership }, events: [] });
};

const claimsOf = async ({ register }: Ports) => register.ownedBy('claim', subject.id);
const sumOf = async (ports: Ports) =>
  (await claimsOf(ports)).reduce((sum, claim) => sum + countsFor(claim), 0);
const grantedOf = async ({ register }: Ports) =>
  (await register.grantsOf(subject.id)).claims.reduce((sum, { fen }) => sum + fen, 0);

/** Every question to the store and every answer waits for its turn, and the turns come in any order. */
const interleaved = (ports: Ports, scheduler: fc.Scheduler): Ports => ({
  ...ports,
  register: {
    ...ports.register,
    grantsOf: scheduler.scheduleFunction(ports.register.grantsOf),
    commit: scheduler.scheduleFunction(ports.register.commit),
  },
});

const sums = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 5 });

describe('the cap on a subject under one programme', () => {
  const cap = 1000;
  const halves = ['2026H1', '2026H2'].map((id) =>
    payingFixed(0, 700, {
      capOfProgramme: cap,
      period: { id, from: `2026-0${id === '2026H1' ? 1 : 7}-01`, to: '2026-12-31' },
    }),
  );

  it('holds over its windows together, and another programme does not count', async () => {
    const other = payingFixed(1, 900);
    const [first, second] = halves;
    if (!(first && second)) throw new Error('There are two halves.');
    const ports = await open([other, first, second]);
    for (const programme of [other, first, second]) await determine(ports, programme);
    const claim = await ports.register.get('claim', claimUnder(second).id);
    expect(claim).toMatchObject({ determinedFen: 300, grantedThen: { underProgrammeFen: 700 } });
    expect(claim?.derivation.find(({ before, after }) => after < before)?.text).toEqual({
      zh: '本项目各期合计每家企业不超过 10.00 元，已获 7.00 元',
      en: 'no more than 10.00 yuan an enterprise over all windows of the programme, of which 7.00 is already granted',
    });
  });

  it('is free again once a claim that counted is withdrawn', async () => {
    const [first, second] = halves;
    if (!(first && second)) throw new Error('There are two halves.');
    const ports = await open([first, second]);
    await memberOf(ports);
    await determine(ports, first);
    await withdraw(ports, first);
    await determine(ports, second);
    expect(await ports.register.get('claim', claimUnder(second).id)).toMatchObject({ determinedFen: 700 });
  });
});

describe('the cap of the year', () => {
  it('is reached and never passed, in whatever order determinations meet', async () => {
    const cap = 1200;
    await fc.assert(
      fc.asyncProperty(sums, fc.scheduler(), async (wanted, scheduler) => {
        const programmes = wanted.map((sum, n) => payingFixed(n, sum, { cap }));
        const ports = await open(programmes);
        const at = interleaved(ports, scheduler);
        const all = Promise.all(programmes.map((programme) => determine(at, programme)));
        await scheduler.waitFor(all);
        const together = wanted.reduce((sum, one) => sum + one, 0);
        expect(await sumOf(ports)).toBe(Math.min(cap, together));
        expect(await grantedOf(ports)).toBe(Math.min(cap, together));
      }),
      { numRuns: 60 },
    );
  });

  it('counts what a programme without a cap has determined', async () => {
    const [free, capped] = [payingFixed(0, 900), payingFixed(1, 900, { cap: 1000 })];
    const ports = await open([free, capped]);
    await determine(ports, free);
    await determine(ports, capped);
    expect((await claimsOf(ports)).map(({ determinedFen }) => determinedFen)).toEqual([900, 100]);
  });

  it('has room again once a claim is withdrawn', async () => {
    const [first, second] = [payingFixed(0, 900, { cap: 1000 }), payingFixed(1, 900, { cap: 1000 })];
    const ports = await open([first, second]);
    await memberOf(ports);
    await determine(ports, first);
    await withdraw(ports, first);
    await determine(ports, second);
    expect(await sumOf(ports)).toBe(900);
    expect(await grantedOf(ports)).toBe(900);
  });

  it('is a new one in another year', async () => {
    const [first, second] = [payingFixed(0, 900, { cap: 1000 }), payingFixed(1, 900, { cap: 1000 })];
    const ports = await open([first]);
    await ports.register.commit({ cases: [claimUnder(second, '2027-01-04')], events: [] });
    ports.exports.put(screenedLinesKey(claimUnder(second).id), '');
    await determine(ports, first);
    await determine(ports, second);
    expect(await sumOf(ports)).toBe(1800);
  });

  it('has room again, from the notice on, for what the pool did not give', async () => {
    const window = await aWindow({
      claims: [aDetermined(0, 10_000), aDetermined(1, 10_000)],
      poolFen: 10_000,
    });
    const counted = async () =>
      (await window.ports.register.grantsOf(subjectOf(0))).claims.map(({ fen }) => fen);
    await window.prepare();
    await window.share();
    expect((await window.claim(0))?.allocatedFen).toBe(5000);
    expect(await counted()).toEqual([]);
    await window.decide('approve');
    await window.announce();
    expect(await counted()).toEqual([5000]);
  });
});

describe('the same matter', () => {
  const once = { group: 'turnover', rule: 'keep-higher' } as const;

  it('is supported at the higher of what each would give, in whatever order they meet', async () => {
    await fc.assert(
      fc.asyncProperty(sums, fc.scheduler(), async (wanted, scheduler) => {
        const programmes = wanted.map((sum, n) => payingFixed(n, sum, { exclusivity: once }));
        const ports = await open(programmes);
        const at = interleaved(ports, scheduler);
        const all = Promise.all(programmes.map((programme) => determine(at, programme)));
        await scheduler.waitFor(all);
        expect(await sumOf(ports)).toBe(Math.max(...wanted));
      }),
      { numRuns: 60 },
    );
  });

  it('is supported by one programme only where the others are dropped', async () => {
    await fc.assert(
      fc.asyncProperty(sums, fc.scheduler(), async (wanted, scheduler) => {
        const drop = { group: 'turnover', rule: 'drop' } as const;
        const programmes = wanted.map((sum, n) => payingFixed(n, sum, { exclusivity: drop }));
        const ports = await open(programmes);
        const at = interleaved(ports, scheduler);
        const all = Promise.all(programmes.map((programme) => determine(at, programme)));
        await scheduler.waitFor(all);
        const granted = (await claimsOf(ports)).filter((claim) => countsFor(claim) > 0);
        expect(granted).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['of another group', { exclusivity: { group: 'training', rule: 'keep-higher' } }],
    [
      'of other months',
      { exclusivity: once, period: { id: '2026H2', from: '2026-07-01', to: '2026-12-31' } },
    ],
    ['of a programme that excludes nothing', {}],
  ])('is not what is granted under a programme %s', async (_, but) => {
    const [other, ours] = [payingFixed(0, 900, but), payingFixed(1, 500, { exclusivity: once })];
    const ports = await open([other, ours]);
    await determine(ports, other);
    await determine(ports, ours);
    expect(await sumOf(ports)).toBe(1400);
  });

  it('is the same where the periods share a day', async () => {
    const year = { id: '2026', from: '2026-06-30', to: '2026-12-31' };
    const [other, ours] = [
      payingFixed(0, 900, { exclusivity: once, period: year }),
      payingFixed(1, 500, { exclusivity: once }),
    ];
    const ports = await open([other, ours]);
    await determine(ports, other);
    await determine(ports, ours);
    expect(await sumOf(ports)).toBe(900);
    const told = (await ports.register.get('claim', claimUnder(ours).id))?.derivation;
    expect(told?.find(({ step }) => step === 6)?.text.zh).toBe('同一事项已获 9.00 元，就高不重复，扣减');
  });

  it('is free again once the claim that had it is withdrawn', async () => {
    const [first, second] = [
      payingFixed(0, 900, { exclusivity: once }),
      payingFixed(1, 500, { exclusivity: once }),
    ];
    const ports = await open([first, second]);
    await memberOf(ports);
    await determine(ports, first);
    await withdraw(ports, first);
    await determine(ports, second);
    expect(await sumOf(ports)).toBe(500);
  });
});
