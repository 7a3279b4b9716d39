import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { Refused } from '#functions/edge/problem.ts';
import { openClaim } from '#functions/subsidy/claims/open-claim.route.ts';
import { withdrawClaim } from '#functions/subsidy/claims/withdraw-claim.route.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { aFiler, aNoClaim, borderTrade, nightOf, theDrawnClaim } from '../support/a-no-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';
import { aClaim } from '../support/some-cases.ts';

/**
 * A subject whose claim was drawn up in the first night of the window. It had filed for a second mode as well, which was
 * suspended then.
 */
const aDrawnClaim = async (but: Parameters<typeof aNoClaim>[0] = {}) => {
  const ports = await aZone({ mode: borderTrade, programme: aNoClaim(but) });
  const filer = await aFiler(ports);
  await filer.file('border-trade');
  await filer.entered('border-trade', 'suspended');
  await nightOf(ports, '2026-07-06');
  return {
    ...filer,
    ...theDrawnClaim(ports, filer.subjectId, filer.person),
    secondModeRestored: () => filer.entered('border-trade', 'in-force'),
  };
};

const codesOf = (outcome: unknown) =>
  outcome instanceof Refused ? outcome.refusals.map(({ code }) => code) : [];

describe('what needs no claim', () => {
  it('is drawn up with its amount and from what, and is not submitted', async () => {
    const { standing } = await aDrawnClaim();
    expect(await standing()).toMatchObject({
      status: 'draft',
      drawnUp: { fen: 500_000, facts: { 'new-modes': 1 }, held: [], derivation: [{ step: 3 }] },
    });
    expect((await standing())?.commitment).toBeUndefined();
  });

  it('is submitted by one confirmation, and put to the leading department alone', async () => {
    const { confirm, screen, steps, standing } = await aDrawnClaim();
    expect(await confirm()).toMatchObject({ status: 'submitted', commitment: { signedBy: 'clerk-0' } });
    await screen();
    expect(await steps()).toEqual(['review:commerce']);
    expect((await standing())?.track).toBe('normal');
  });

  it('is determined at what was confirmed', async () => {
    const { confirm, screen, decide, weigh, standing } = await aDrawnClaim();
    await confirm();
    await screen();
    await decide('commerce-officer', 'review:commerce', 'approve');
    await weigh();
    expect(await standing()).toMatchObject({ status: 'determined', determinedFen: 500_000 });
  });

  it('is drawn up anew in the night after a fact has changed', async () => {
    const { ports, secondModeRestored, standing } = await aDrawnClaim();
    await secondModeRestored();
    await nightOf(ports, '2026-07-07');
    expect(await standing()).toMatchObject({ status: 'draft', version: 2, drawnUp: { fen: 1_000_000 } });
  });

  it('is not submitted where a fact has changed since it was seen, but drawn up anew and said so', async () => {
    const { secondModeRestored, confirm, standing } = await aDrawnClaim();
    await secondModeRestored();
    expect(codesOf(await confirm())).toEqual(['DRAWN-UP-ANEW']);
    expect(await standing()).toMatchObject({ status: 'draft', drawnUp: { fen: 1_000_000 } });
    expect(await confirm()).toMatchObject({ status: 'submitted' });
  });

  it('is not confirmed by whoever saw what it said before the night drew it up anew', async () => {
    const { ports, secondModeRestored, seen, confirm, standing } = await aDrawnClaim();
    const before = await seen();
    await secondModeRestored();
    await nightOf(ports, '2026-07-07');
    expect(await confirm(before)).toMatchObject({
      status: 409,
      refusals: [{ code: 'DRAWN-UP-ANEW', found: '5,000.00 元', expected: { zh: '现为 10,000.00 元' } }],
    });
    expect(await standing()).toMatchObject({ status: 'draft', version: 2 });
  });

  it('is drawn up anew where it came back for correction and a fact has changed', async () => {
    const { secondModeRestored, confirm, screen, decide, weigh, standing } = await aDrawnClaim();
    await confirm();
    await screen();
    await decide('commerce-officer', 'review:commerce', 'return');
    await weigh();
    await secondModeRestored();
    expect(codesOf(await confirm())).toEqual(['DRAWN-UP-ANEW']);
    expect(await standing()).toMatchObject({ status: 'needs-correction', drawnUp: { fen: 1_000_000 } });
    expect(await confirm()).toMatchObject({ status: 'submitted', round: 2 });
  });

  it('is drawn up once, however often the night comes', async () => {
    const { ports, ref, standing } = await aDrawnClaim();
    await nightOf(ports, '2026-07-06');
    await nightOf(ports, '2026-07-07');
    expect((await standing())?.version).toBe(1);
    expect((await ports.register.history(ref)).map(({ type }) => type)).toEqual(['ClaimDrawnUp']);
  });

  it('is not drawn up again for whoever has withdrawn it, until they ask', async () => {
    const { ports, subjectId, person, ref, standing } = await aDrawnClaim();
    await answerOf(ports, withdrawClaim, { person, params: { subjectId, claimId: ref.id } });
    await nightOf(ports, '2026-07-07');
    expect(await standing()).toMatchObject({ status: 'withdrawn' });
    await answerOf(ports, openClaim, { person, params: { subjectId, programmeId: 'new-modes' } });
    expect(await standing()).toMatchObject({ status: 'draft', drawnUp: { fen: 500_000 } });
  });

  it('is for nobody whose mode was filed before the period', async () => {
    const { standing } = await aDrawnClaim({
      period: { id: '2026', from: '2026-04-01', to: '2026-06-30' },
    });
    expect(await standing()).toBeUndefined();
  });

  it.each([
    ['up to the least that is paid', { minimumPayableFen: 500_000 }, 500_000],
    ['below the least that is paid', { minimumPayableFen: 500_001 }, undefined],
    ['below the unit that is paid', { roundingUnitFen: 1_000_000 }, undefined],
  ])('is drawn up where it comes to something that is paid: %s', async (_, limits, expected) => {
    const { standing } = await aDrawnClaim({ formula: { ...aNoClaim().formula, ...limits } });
    expect((await standing())?.drawnUp?.fen).toBe(expected);
  });

  it('counts a mode that was cancelled and filed anew as the old one', async () => {
    const { ports, file, entered, standing } = await aDrawnClaim();
    await entered('post', 'cancelled');
    await file('post');
    await nightOf(ports, '2026-07-07');
    expect(await standing()).toMatchObject({ drawnUp: { fen: 500_000 } });
  });
});

describe('what another claim has shown', () => {
  const formula = {
    amount: { kind: 'tiers', by: 'turnover', tiers: [{ from: 1000, fen: 70_000 }] },
    roundingUnitFen: 100,
  };

  /** A subject whose turnover of the year was determined for another programme. */
  const aTrader = async (status: 'determined' | 'under-review', but: Parameters<typeof aNoClaim>[0] = {}) => {
    const programme = aNoClaim({ conditions: [], formula, ...but });
    const ports = await aZone({ mode: borderTrade, programme });
    await publishZone(ports, {
      documents: [aProgramme({ id: 'turnover', period: programme.period, window: programme.window })],
    });
    const filer = await aFiler(ports);
    const shown = aClaim({
      id: 'shown',
      subjectId: filer.subjectId,
      programmeId: 'turnover',
      periodId: '2026',
      status,
      ...(status === 'determined' ? { facts: { turnover: fen(1000) } } : {}),
    });
    await ports.register.commit({ cases: [shown], events: [] });
    await nightOf(ports, '2026-07-06');
    return { ...filer, ...theDrawnClaim(ports, filer.subjectId, filer.person) };
  };

  it('is held for the claim that is drawn up, which names the other', async () => {
    const { standing } = await aTrader('determined');
    expect(await standing()).toMatchObject({
      drawnUp: { fen: 70_000, held: [{ fact: 'turnover', claimId: 'shown' }] },
    });
  });

  it('stands through screening and determination as it was confirmed', async () => {
    const { confirm, screen, decide, weigh, standing } = await aTrader('determined');
    await confirm();
    await screen();
    await decide('commerce-officer', 'review:commerce', 'approve');
    await weigh();
    expect(await standing()).toMatchObject({ determinedFen: 70_000, facts: { turnover: 1000 } });
  });

  it('is not drawn up where it shows that a condition is not met', async () => {
    const reason = { zh: '不足。', en: 'Too little.' };
    const condition = {
      fact: 'turnover',
      is: 'at-least',
      value: 1001,
      severity: 'hard',
      reason,
      next: reason,
    };
    const { standing } = await aTrader('determined', { conditions: [condition] });
    expect(await standing()).toBeUndefined();
  });

  it('is drawn up the night after for whoever had begun before it was shown', async () => {
    const { ports, subjectId, person, standing } = await aTrader('under-review');
    await answerOf(ports, openClaim, { person, params: { subjectId, programmeId: 'new-modes' } });
    expect(await standing()).not.toHaveProperty('drawnUp');
    const shown = await ports.register.get('claim', 'shown');
    if (!shown) throw new Error('There is no such claim.');
    const determined = {
      ...shown,
      version: 2,
      status: 'determined',
      facts: { turnover: fen(1000) },
    } as const;
    await ports.register.commit({ cases: [determined], events: [] });
    await nightOf(ports, '2026-07-07');
    expect(await standing()).toMatchObject({ status: 'draft', drawnUp: { fen: 70_000 } });
  });

  it('is nothing before it is determined', async () => {
    const { standing } = await aTrader('under-review');
    expect(await standing()).toBeUndefined();
  });
});
