import { describe, expect, it } from 'vitest';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { changed, happened, momentOf } from '#functions/casework/writing.ts';
import { decidedOn } from '#functions/subsidy/reconsiderations/decided-on.ts';
import { firstHands } from '#functions/subsidy/reconsiderations/first-hands.ts';
import { getAfterwards } from '#functions/subsidy/reconsiderations/get-afterwards.route.ts';
import { lodgeReconsideration } from '#functions/subsidy/reconsiderations/lodge-reconsideration.route.ts';
import { settleReconsideration } from '#functions/subsidy/reconsiderations/settle-reconsideration.task.ts';
import { withdrawReconsideration } from '#functions/subsidy/reconsiderations/withdraw-reconsideration.route.ts';
import { aDeterminedClaim, aScreenedClaim } from '../support/a-claim.ts';
import { aZone } from '../support/a-zone.ts';
import { callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import { decideStep } from '../support/desks.ts';
import { anObjection, aTask, decided } from '../support/some-cases.ts';
import { takeTwice } from '../support/twice.ts';

const statement = '运单与发票均为本企业真实业务，请重新核对。';
const reasons = { opinion: '原决定所依据的材料已补齐，予以重新审核。' };

/** The nth claim, with what its subject may do after a decision. */
const after = <C extends Awaited<ReturnType<typeof aScreenedClaim>>>(claim: C) => {
  const refOf = async () => {
    const all = await claim.ports.register.ownedBy('reconsideration', claim.subjectId);
    return { kind: 'reconsideration', id: all.at(-1)?.id ?? '' } as const;
  };
  return {
    ...claim,
    refOf,
    lodge: (said = statement) => claim.call(lodgeReconsideration, { statement: said }),
    decideAgain: async (person: string, decision: 'approve' | 'refuse') => {
      const answer = { decision, ...reasons, reasons: [{ code: 'OTHER' }] };
      const decided = await decideStep(claim.ports, await refOf(), person, 'reconsider', answer);
      await takeTwice(claim.ports, settleReconsideration, await refOf());
      return decided;
    },
    afterwards: () => claim.call(getAfterwards),
  };
};

const aRefusedClaim = async () => {
  const claim = await aScreenedClaim(await aZone());
  await claim.decide('commerce-officer', 'review:commerce', 'approve');
  await claim.decide('post-officer', 'review:post', 'refuse');
  await claim.weigh();
  await claim.decide('commerce-lead', 'joint-review', 'refuse');
  await claim.conclude();
  return after(claim);
};

const aSettledAmount = async () => after(await aDeterminedClaim(await aZone()));

const statusOf = (claim: Claim | undefined) => claim?.status;

describe('a refused claim', () => {
  it('is reviewed anew, from the beginning, where another lead agrees', async () => {
    const { lodge, decideAgain, standing, screen, steps, decide, weigh, refOf, ports } =
      await aRefusedClaim();
    await lodge();
    await decideAgain('customs-lead', 'approve');
    expect(await standing()).toMatchObject({ status: 'submitted', round: 2, findings: [] });
    expect(await ports.register.get('reconsideration', (await refOf()).id)).toMatchObject({
      status: 'reopened',
      answer: reasons.opinion,
    });
    await screen();
    expect(await steps()).toEqual(['review:commerce', 'review:post']);
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'approve');
    await weigh();
    expect(statusOf(await standing())).toBe('determined');
  });

  it('stays one that was decided while it is reviewed anew, and its file is kept as such', async () => {
    const { lodge, decideAgain, standing } = await aRefusedClaim();
    await lodge();
    await decideAgain('customs-lead', 'approve');
    expect(await standing()).toMatchObject({ status: 'submitted', wasDecided: true });
  });

  it('stays refused where the decision stands, and is not reconsidered again', async () => {
    const { lodge, decideAgain, standing } = await aRefusedClaim();
    await lodge();
    await decideAgain('customs-lead', 'refuse');
    expect(statusOf(await standing())).toBe('refused');
    expect(codesOf(await lodge())).toEqual([409, 'RECONSIDERED-ALREADY']);
  });

  it('is not reconsidered by whoever had a part in the decision', async () => {
    const { lodge, decideAgain } = await aRefusedClaim();
    await lodge();
    expect(await decideAgain('commerce-lead', 'refuse')).toMatchObject({ status: 403 });
  });

  it('is put to reconsideration once, however often the same is sent', async () => {
    const { lodge, ports, subjectId } = await aRefusedClaim();
    await lodge();
    await lodge();
    expect(codesOf(await lodge(`${statement}另有补充。`))).toEqual([409, 'RECONSIDERED-ALREADY']);
    expect(await ports.register.ownedBy('reconsideration', subjectId)).toHaveLength(1);
  });

  it('may be put to it until the sixtieth day is over', async () => {
    const { lodge, ports, afterwards } = await aRefusedClaim();
    expect(await afterwards()).toMatchObject({ lodgeUntil: '2026-09-08' });
    ports.clock.moveTo('2026-09-08T15:59:59.000Z');
    expect(await lodge()).toMatchObject({ status: 'lodged' });
  });

  it('and not on the day after', async () => {
    const { lodge, ports, afterwards } = await aRefusedClaim();
    ports.clock.moveTo('2026-09-08T16:00:00.000Z');
    expect(codesOf(await lodge())).toEqual([409, 'RECONSIDERATION-TOO-LATE']);
    expect(await afterwards()).not.toHaveProperty('lodgeUntil');
  });
});

describe('an amount', () => {
  it('was decided, also once its claim is withdrawn and begun anew', async () => {
    const { withdraw, open, standing } = await aSettledAmount();
    await withdraw();
    await open();
    expect(await standing()).toMatchObject({ status: 'draft', wasDecided: true });
  });

  it('is held while it is reconsidered, and is shared out again once it stands', async () => {
    const { lodge, decideAgain, standing } = await aSettledAmount();
    const before = await standing();
    await lodge();
    expect(statusOf(await standing())).toBe('in-reconsideration');
    await decideAgain('customs-lead', 'refuse');
    expect(await standing()).toMatchObject({ status: 'determined', determinedFen: before?.determinedFen });
  });

  it('counts for what it was while it is held, and for nothing once it is reviewed anew', async () => {
    const { lodge, decideAgain, ports, subjectId } = await aSettledAmount();
    const counted = async () => (await ports.register.grantsOf(subjectId)).claims.map(({ fen }) => fen);
    const before = await counted();
    await lodge();
    expect(await counted()).toEqual(before);
    await decideAgain('customs-lead', 'approve');
    expect(await counted()).toEqual([]);
  });

  it('was decided when it was determined, whatever became of its allocation since', async () => {
    const { ports, standing } = await aSettledAmount();
    const claim = await standing();
    const before = claim && (await decidedOn(ports, claim));
    ports.clock.moveTo('2026-09-20T01:00:00.000Z');
    const moment = momentOf(ports);
    const after = claim && changed(claim, moment, {});
    if (!after) throw new Error('There is no claim.');
    await ports.register.commit({
      cases: [after],
      events: [
        happened(
          'AllocationDiscarded',
          moment,
          'approver',
          { ...after, status: 'determined' },
          { before: { ...claim, status: 'allocated' } },
        ),
      ],
    });
    expect(await decidedOn(ports, after)).toBe(before);
  });

  it('that stood does not keep a refusal from reconsideration that comes after it in the same round', async () => {
    const { lodge, decideAgain, standing, ports } = await aSettledAmount();
    await lodge();
    await decideAgain('customs-lead', 'refuse');
    const claim = await standing();
    if (!claim) throw new Error('There is no claim.');
    const refused = changed(claim, momentOf(ports), { status: 'refused' });
    await ports.register.commit({ cases: [refused], events: [] });
    expect(await lodge()).toMatchObject({ status: 'lodged', against: 'refusal' });
  });

  it('stands where the subject takes its request back', async () => {
    const { lodge, refOf, standing, ports, person, own } = await aSettledAmount();
    await lodge();
    const params = { ...own, id: (await refOf()).id };
    await callRoute(ports, withdrawReconsideration, { person, params });
    await callRoute(ports, withdrawReconsideration, { person, params });
    expect(statusOf(await standing())).toBe('determined');
    expect(await settleReconsideration(ports, await refOf())).toMatchObject({
      standing: 'withdrawn',
      waits: [],
    });
  });

  it('is reconsidered by nobody once the claim is withdrawn', async () => {
    const { lodge, withdraw, refOf, ports } = await aSettledAmount();
    await lodge();
    await withdraw();
    expect(await settleReconsideration(ports, await refOf())).toMatchObject({
      standing: 'withdrawn',
      waits: [],
    });
  });

  it('that nobody has determined is not reconsidered', async () => {
    const claim = after(await aScreenedClaim(await aZone()));
    expect(codesOf(await claim.lodge())).toEqual([409, 'NOTHING-TO-RECONSIDER']);
  });
});

describe('whoever has had a say in a claim', () => {
  const partsIn = async (ports: Parameters<typeof firstHands>[0], claim: Claim | undefined) => {
    if (!claim) throw new Error('There is no claim.');
    const hands = await firstHands(ports, claim, { kind: 'reconsideration', id: 'this' });
    return hands.map(({ person }) => person);
  };

  it('is who decided an earlier reconsideration of it', async () => {
    const { lodge, decideAgain, standing, ports } = await aRefusedClaim();
    await lodge();
    await decideAgain('customs-lead', 'approve');
    expect(await partsIn(ports, await standing())).toContain('customs-lead');
  });

  it('is who dismissed an earlier objection to it, which the claim names no longer', async () => {
    const { standing, ports, subjectId, own } = await aRefusedClaim();
    const objection = anObjection({ subjectId, claimId: own.claimId });
    const answered = { ...decided(aTask({ case: objection })), decidedBy: 'market-lead' };
    await ports.register.commit({ cases: [objection], opens: [answered], events: [] });
    expect(await partsIn(ports, await standing())).toContain('market-lead');
  });

  it('is who set its lines lower, and who took that back', async () => {
    const { standing, ports } = await aRefusedClaim();
    const claim = await standing();
    const sheet = {
      id: 's',
      round: 1,
      step: 'review:post',
      department: 'post',
      by: 'post-second',
      at: '2026-07-10T01:00:00.000Z',
      lines: 1,
      sha256: 'x',
      takenBack: { by: 'post-third', at: '2026-07-10T02:00:00.000Z' },
    };
    const adjusted = claim && { ...claim, adjustmentSheets: [sheet] };
    expect(await partsIn(ports, adjusted)).toEqual(expect.arrayContaining(['post-second', 'post-third']));
  });
});
