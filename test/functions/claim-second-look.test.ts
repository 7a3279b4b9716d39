import { describe, expect, it } from 'vitest';
import { seededLot } from '#functions/casework/seeded-lot.ts';
import { aReadyClaim } from '../support/a-claim.ts';
import { recorder, withCredit } from '../support/a-credit.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';

const everyOne = 10_000;

/** A claim of somebody whom credit favours, before the leading department; so many of ten thousand are drawn. */
const aFastClaim = async (secondLook: number, grade = '高级认证企业') => {
  const ports = await withCredit(await aZone({ programme: aProgramme({ route: { fast: { secondLook } } }) }));
  const claim = await aReadyClaim(ports);
  await recorder(ports, claim.subjectId).grade({ grade });
  await claim.submit();
  await claim.screen();
  const events = async (type: string) =>
    (await ports.register.history(claim.ref)).filter((event) => event.type === type);
  return { ...claim, events };
};

const codeOf = (outcome: unknown) => (outcome as { refusals?: { code: string }[] }).refusals?.[0]?.code;

describe('a claim on the fast track', () => {
  it('is put to the leading department alone', async () => {
    expect(await (await aFastClaim(0)).steps()).toEqual(['review:commerce']);
  });

  it('is for whom credit favours, and for nobody else', async () => {
    expect(await (await aFastClaim(0, '失信企业')).steps()).not.toEqual(['review:commerce']);
  });

  it('is determined at once where it is not drawn, and that is on record', async () => {
    const { decide, weigh, standing, events } = await aFastClaim(0);
    await decide('commerce-officer', 'review:commerce', 'approve');
    expect(await weigh()).toMatchObject({ standing: 'determined' });
    expect(await events('ClaimNotDrawn')).toMatchObject([{ by: 'lot', data: { basisPoints: 0 } }]);
    expect((await standing())?.determinedFen).toBe(4500);
  });
});

describe('a claim that was drawn', () => {
  const aDrawnClaim = async () => {
    const claim = await aFastClaim(everyOne);
    await claim.decide('commerce-officer', 'review:commerce', 'approve');
    await claim.weigh();
    return claim;
  };

  it('waits for a second person before its amount is determined', async () => {
    const { steps, decide, concludeSecondLook, standing } = await aDrawnClaim();
    expect(await steps()).toEqual(['second-look']);
    expect((await standing())?.determinedFen).toBeUndefined();
    await decide('second-commerce-officer', 'second-look', 'approve');
    expect(await concludeSecondLook()).toMatchObject({ standing: 'determined' });
    expect((await standing())?.determinedFen).toBe(4500);
  });

  it('is not looked at twice by the same person', async () => {
    const { decide } = await aDrawnClaim();
    expect(codeOf(await decide('commerce-officer', 'second-look', 'approve'))).toBe('TWO-STEPS');
  });

  it('goes to joint review where the second person opposes it, or cannot decide', async () => {
    for (const said of [
      { decision: 'refuse', reasons: [{ code: 'FACTS-DISAGREE' }] },
      { decision: 'cannot-decide', missing: '付款回单原件' },
    ] as const) {
      const { decide, concludeSecondLook, steps } = await aDrawnClaim();
      await decide('second-commerce-officer', 'second-look', said);
      expect(await concludeSecondLook()).toMatchObject({ standing: 'joint-review' });
      expect(await steps()).toEqual(['joint-review']);
    }
  });

  it('was drawn by a lot that follows from the seed on record', async () => {
    const [drawn] = await (await aDrawnClaim()).events('ClaimDrawn');
    const { seed, lot } = drawn?.data ?? {};
    expect(seed).toContain('delivery-fees-2026H1-');
    expect(seededLot(String(seed))).toBe(lot);
  });
});

describe('a lot that follows from its seed', () => {
  it('falls evenly: of ten thousand seeds a tenth lies within a tenth, and none outside 0 to 1', () => {
    const lots = Array.from({ length: 10_000 }, (_, n) => seededLot(`claim ${n}`));
    expect(Math.min(...lots)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...lots)).toBeLessThan(1);
    const within = lots.filter((lot) => lot < 0.1).length;
    expect(within).toBeGreaterThan(900);
    expect(within).toBeLessThan(1100);
  });
});
