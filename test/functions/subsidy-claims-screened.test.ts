import { describe, expect, it } from 'vitest';
import { CaseMoved } from '#functions/errors.ts';
import { releaseNumbers } from '#functions/subsidy/claims/release-numbers.ts';
import { screenClaim } from '#functions/subsidy/claims/screen-claim.task.ts';
import { aReadyClaim, aScreenedClaim, invoiceNumber, waybillFile } from '../support/a-claim.ts';
import { aZone } from '../support/a-zone.ts';

const outcomesOf = (claim: { screening: readonly { rule: string; outcome: string }[] } | undefined) =>
  Object.fromEntries((claim?.screening ?? []).map(({ rule, outcome }) => [rule, outcome]));

describe('a claim is screened', () => {
  it('keeps the outcome of every rule, and goes to the departments in parallel', async () => {
    const { standing, steps } = await aScreenedClaim(await aZone());
    const claim = await standing();
    expect(outcomesOf(claim)).toEqual({
      'SU-101': 'met',
      'SU-102': 'not-met',
      'SU-103': 'met',
      'SU-104': 'met',
      'SU-105': 'met',
      'SU-106': 'met',
      'SU-107': 'met',
    });
    expect(claim?.totals).toEqual({
      lines: 2,
      accepted: 2,
      refused: 0,
      claimedFen: 15000,
      acceptedFen: 15000,
    });
    expect(await steps()).toEqual(['review:commerce', 'review:post']);
  });

  it('does not count a line whose invoice was not uploaded, and says which', async () => {
    const parcels = [{ number: 'SF000001' }, { number: 'SF000002', invoice: invoiceNumber(77) }];
    const { standing } = await aScreenedClaim(await aZone(), 0, parcels);
    const claim = await standing();
    expect(claim).toMatchObject({ status: 'under-review', totals: { accepted: 1, acceptedFen: 10000 } });
    expect(outcomesOf(claim)['SU-105']).toBe('not-met');
    const findings = claim?.screening.find(({ rule }) => rule === 'SU-105')?.findings;
    expect(findings).toMatchObject([{ found: invoiceNumber(77) }]);
  });

  it('goes back where a hard rule can be cured, and to the joint review after the last round', async () => {
    const { ports, ref, submit, screen, steps, standing } = await aReadyClaim(await aZone());
    await submit();
    const [waybills, ...others] = await ports.register.evidenceOf(ref.id);
    if (waybills) await ports.register.commit({ removes: [waybills], events: [] });
    expect(others).toHaveLength(2);
    expect(await screen()).toMatchObject({ standing: 'needs-correction' });
    expect(await steps()).toEqual(['correction']);
    expect((await standing())?.findings).toMatchObject([{ code: 'SU-107', at: 'waybills' }]);
    if (waybills) await ports.register.commit({ evidence: [waybills], events: [] });
    await submit();
    if (waybills) await ports.register.commit({ removes: [waybills], events: [] });
    expect(await screen()).toMatchObject({ standing: 'joint-review' });
    expect(await steps()).toEqual(['joint-review']);
  });

  it('goes to the joint review, never silently away, where a hard rule cannot be cured', async () => {
    const { ports, subjectId, submit, screen, steps, conclude, decide } = await aReadyClaim(await aZone());
    await submit();
    const filing = await ports.register.get('filing', `${subjectId}-post`);
    if (filing) {
      const after = { ...filing, version: filing.version + 1, status: 'cancelled' as const };
      await ports.register.commit({ cases: [after], events: [] });
    }
    expect(await screen()).toMatchObject({ standing: 'joint-review' });
    expect(await steps()).toEqual(['joint-review']);
    expect(await conclude()).toMatchObject({ standing: 'joint-review' });
    await decide('commerce-lead', 'joint-review', 'refuse');
    expect(await conclude()).toEqual({ standing: 'refused', waits: [] });
  });
});

describe('document numbers live in one claim only', () => {
  it('takes the lines out of the claim that comes second, and tells it which', async () => {
    const ports = await aZone();
    await aScreenedClaim(ports, 0, [{ number: 'SF000001' }, { number: 'SF000002' }]);
    const second = await aScreenedClaim(ports, 1, [{ number: 'SF000002' }, { number: 'SF000003' }]);
    const claim = await second.standing();
    expect(claim?.totals).toMatchObject({ accepted: 1, refused: 1 });
    const held = claim?.screening.find(({ rule }) => rule === 'SU-104');
    expect(held?.findings.map(({ found }) => found)).toEqual(['SF000002']);
  });

  it('accepts a number once where both are screened in the same second', async () => {
    const ports = await aZone();
    const parcels = [{ number: 'SF000001' }, { number: 'SF000002' }];
    const claims = [await aReadyClaim(ports, 0, parcels), await aReadyClaim(ports, 1, parcels)];
    for (const { submit } of claims) await submit();
    await Promise.all(claims.map(({ screen }) => screen()));
    const accepted = await Promise.all(
      claims.map(async ({ standing }) => (await standing())?.totals.accepted),
    );
    expect(accepted.reduce((sum: number, each = 0) => sum + each, 0)).toBe(2);
  });

  it('frees them all when the claim is withdrawn, also of an invoice that no line names', async () => {
    const ports = await aZone();
    const parcels = [{ number: 'SF000001' }];
    const first = await aReadyClaim(ports, 0, parcels);
    await first.upload('invoice', '%PDF-1.7\n', { documentNumber: invoiceNumber(50), amountFen: 1 });
    await first.submit();
    await first.screen();
    await first.withdraw();
    expect(await ports.numbers.take('another', [`invoice#${invoiceNumber(50)}`])).toEqual(new Map());
    const second = await aScreenedClaim(ports, 1, parcels);
    expect((await second.standing())?.totals).toMatchObject({ accepted: 1 });
  });

  it('frees what was taken for it after it was withdrawn, though nobody comes after', async () => {
    const { ports, ref, submit, withdraw } = await aReadyClaim(await aZone());
    await submit();
    let wanted: readonly string[] = [];
    const take: typeof ports.numbers.take = async (claimId, numbers) => {
      wanted = numbers;
      await withdraw();
      return ports.numbers.take(claimId, numbers);
    };
    const late = screenClaim({ ...ports, numbers: { ...ports.numbers, take } }, ref);
    await expect(late).rejects.toBeInstanceOf(CaseMoved);
    expect(wanted).not.toEqual([]);
    expect(await ports.numbers.take('another', wanted)).toEqual(new Map());
  });

  it('frees what a correction has taken out of the claim', async () => {
    const ports = await aZone();
    const first = await aScreenedClaim(ports, 0, [{ number: 'SF000001' }]);
    await first.decide('commerce-officer', 'review:commerce', 'return');
    await first.decide('post-officer', 'review:post', 'approve');
    await first.weigh();
    const other = waybillFile([{ number: 'SF000009' }], first.invoice);
    await first.upload('waybills', other, {}, first.evidence.waybills.evidenceId);
    await first.submit();
    await first.screen();
    const second = await aScreenedClaim(ports, 1, [{ number: 'SF000001' }]);
    expect((await second.standing())?.totals).toMatchObject({ accepted: 1 });
  });

  it('leaves them with the claim when it is taken up again before they were let go', async () => {
    const ports = await aZone();
    const first = await aScreenedClaim(ports, 0, [{ number: 'SF000001' }]);
    const withdrawn = (await first.standing())?.version ?? 0;
    await first.withdraw();
    await first.open();
    await first.submit();
    await first.screen();
    await releaseNumbers(ports, first.ref.id, withdrawn + 1);
    const second = await aScreenedClaim(ports, 1, [{ number: 'SF000001' }]);
    expect((await second.standing())?.totals).toMatchObject({ accepted: 0 });
  });
});
