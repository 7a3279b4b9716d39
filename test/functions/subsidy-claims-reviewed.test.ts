import { describe, expect, it } from 'vitest';
import { lapseClaim } from '#functions/subsidy/claims/lapse-claim.task.ts';
import { aDeterminedClaim, aScreenedClaim } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { codesOf } from '../support/codes-of.ts';
import { takeTwice } from '../support/twice.ts';

describe('departments review a claim', () => {
  it('determines the amount, with every step of the calculation', async () => {
    const { standing } = await aDeterminedClaim(await aZone());
    const claim = await standing();
    expect(claim).toMatchObject({ status: 'determined', determinedFen: 4500 });
    expect(claim?.derivation.map(({ step, before, after }) => [step, before, after])).toEqual([
      [1, 0, 15000],
      [3, 15000, 4500],
    ]);
  });

  it('is not determined by a step that comes before every department has spoken', async () => {
    const { weigh, decide } = await aScreenedClaim(await aZone());
    expect(await weigh()).toMatchObject({ standing: 'under-review' });
    await decide('commerce-officer', 'review:commerce', 'approve');
    expect(await weigh()).toMatchObject({ standing: 'under-review' });
  });

  it('keeps those who agreed through a correction, and takes up the clock where it stopped', async () => {
    const { ports, decide, weigh, submit, screen, steps, standing, ref } = await aScreenedClaim(
      await aZone(),
    );
    await decide('commerce-officer', 'review:commerce', 'approve');
    ports.clock.moveTo('2026-07-13T01:00:00.000Z');
    await decide('post-officer', 'review:post', 'return');
    expect(await weigh()).toMatchObject({ standing: 'needs-correction' });
    expect(await standing()).toMatchObject({ clocks: { post: { used: 1 } }, agreed: ['commerce'] });
    ports.clock.moveTo('2026-07-16T01:00:00.000Z');
    await submit();
    await screen();
    expect(await steps()).toEqual(['review:post']);
    const open = (await ports.register.tasksOf(ref)).find(({ status }) => status === 'open');
    expect(open).toMatchObject({ dueOn: '2026-07-22', round: 2 });
  });

  it('may be corrected after the window has closed: it answers a claim that was made within it', async () => {
    const { ports, decide, weigh, submit, screen, standing } = await aScreenedClaim(await aZone());
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'return');
    await weigh();
    ports.clock.moveTo('2026-08-03T01:00:00.000Z');
    await submit();
    expect(await screen()).toMatchObject({ standing: 'under-review' });
    expect(await standing()).toMatchObject({ submittedOn: '2026-07-10' });
  });

  it('goes to the joint review where one objects, or where rounds are used up', async () => {
    const ports = await aZone({ programme: aProgramme({ correctionRounds: 0 }) });
    const { decide, weigh, conclude, standing } = await aScreenedClaim(ports);
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'return');
    expect(await weigh()).toMatchObject({ standing: 'joint-review' });
    await decide('commerce-lead', 'joint-review', 'approve');
    expect(await conclude()).toMatchObject({ standing: 'determined' });
    expect(await standing()).toMatchObject({ determinedFen: 4500 });
  });

  it('does not let the lead conclude what they have reviewed themselves', async () => {
    const { decide, weigh } = await aScreenedClaim(await aZone());
    await decide('commerce-lead', 'review:commerce', 'refuse');
    await decide('post-officer', 'review:post', 'approve');
    await weigh();
    expect(codesOf(await decide('commerce-lead', 'joint-review', 'approve'))).toEqual([403, 'TWO-STEPS']);
  });

  it('lapses when the term for correction has gone by; while the window is open it may be made anew', async () => {
    const { ports, ref, decide, weigh, steps, open } = await aScreenedClaim(await aZone());
    await decide('commerce-officer', 'review:commerce', 'return');
    await decide('post-officer', 'review:post', 'approve');
    await weigh();
    expect(await takeTwice(ports, lapseClaim, ref)).toEqual({ standing: 'lapsed', waits: [] });
    expect(await steps()).toEqual([]);
    expect(await open()).toMatchObject({ status: 'draft', agreed: [] });
  });

  it('that is opened again is paid from the fund line of the version of that day', async () => {
    const { ports, withdraw, open } = await aScreenedClaim(await aZone());
    await withdraw();
    const funding = [{ fundLineId: 'other-line', basisPoints: 10_000 }];
    await ports.zone.publish(aProgramme({ version: 2, effectiveFrom: '2026-07-10', funding }));
    expect(await open()).toMatchObject({ programmeVersion: 2, funding });
  });

  it('asks nobody any longer once it is withdrawn', async () => {
    const { withdraw, steps, weigh } = await aScreenedClaim(await aZone());
    expect(await withdraw()).toMatchObject({ status: 'withdrawn' });
    expect(await steps()).toEqual([]);
    expect(await weigh()).toMatchObject({ standing: 'withdrawn' });
  });
});

describe('a department that cannot decide', () => {
  it('says what is missing, and puts the claim to joint review', async () => {
    const { decide, weigh, steps, standing } = await aScreenedClaim(await aZone());
    const missing = '物流商与收款人不一致，需要付款回单原件';
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', { decision: 'cannot-decide', missing });
    expect(await weigh()).toMatchObject({ standing: 'joint-review' });
    expect(await steps()).toEqual(['joint-review']);
    expect((await standing())?.findings).toMatchObject([
      { code: 'REVIEW-CANNOT-DECIDE', at: 'post', found: missing },
    ]);
  });

  it('cannot leave it open what is missing', async () => {
    const { decide, steps } = await aScreenedClaim(await aZone());
    const outcome = await decide('post-officer', 'review:post', { decision: 'cannot-decide', missing: ' ' });
    expect(codesOf(outcome)).toEqual([422, 'MISSING-NEEDED']);
    expect(await steps()).toEqual(['review:commerce', 'review:post']);
  });

  it('does not stop another that finds a defect: what can be corrected goes back first', async () => {
    const { decide, weigh } = await aScreenedClaim(await aZone());
    await decide('commerce-officer', 'review:commerce', 'return');
    await decide('post-officer', 'review:post', { decision: 'cannot-decide', missing: '付款回单' });
    expect(await weigh()).toMatchObject({ standing: 'needs-correction' });
  });
});
