import { describe, expect, it } from 'vitest';
import { lapseRecovery } from '#functions/payment/recovery/lapse-recovery.task.ts';
import { settleRecovery } from '#functions/payment/recovery/settle-recovery.task.ts';
import { lodgeReconsideration } from '#functions/subsidy/reconsiderations/lodge-reconsideration.route.ts';
import { settleReconsideration } from '#functions/subsidy/reconsiderations/settle-reconsideration.task.ts';
import { aDeterminedClaim } from '../support/a-claim.ts';
import { aPaidClaim } from '../support/a-paid-claim.ts';
import { aZone } from '../support/a-zone.ts';
import { carried } from '../support/carried.ts';
import { decideStep } from '../support/desks.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const deployed = definitions(resourcesOf(synthesized().stacks));
const definitionOf = (name: string) => deployed.get(name) ?? {};

const aCarriedRecovery = async () => {
  const paid = await aPaidClaim();
  await paid.propose();
  const execution = carried(paid.ports, definitionOf('Recovery'), {
    SettleRecovery: settleRecovery,
    LapseRecovery: lapseRecovery,
  });
  await execution.start(paid.ref);
  const decide = async (person: string, step: string, decision: 'approve' | 'refuse') => {
    await decideStep(paid.ports, paid.ref, person, step, {
      decision,
      reasons: [],
      opinion: '（2026）内0781执1号',
    });
    await execution.settle();
  };
  const outcome = async () => [await execution.status(), (await paid.recovery())?.status];
  return { ...paid, ...execution, decide, outcome };
};

describe('a recovery', () => {
  it('is ordered by a second person and ends when all of it has come back', async () => {
    const { decide, outcome, note, book, settle } = await aCarriedRecovery();
    await decide('approver', 'confirm-recovery', 'approve');
    expect(await outcome()).toEqual(['RUNNING', 'ordered']);
    await note();
    await book();
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'repaid']);
  });

  it('is overdue when its last day has ended, and is handed over for enforcement', async () => {
    const { decide, outcome, moveTo } = await aCarriedRecovery();
    await decide('approver', 'confirm-recovery', 'approve');
    await moveTo('2026-10-19T15:59:59.000Z');
    expect(await outcome()).toEqual(['RUNNING', 'ordered']);
    await moveTo('2026-10-19T16:00:01.000Z');
    expect(await outcome()).toEqual(['RUNNING', 'overdue']);
    await decide('customs-lead', 'enforce', 'approve');
    expect(await outcome()).toEqual(['SUCCEEDED', 'enforced']);
  });

  it('sets out anew where what had seemed to pay it is reversed', async () => {
    const { decide, outcome, note, book, settle, reversal, decideReversal, start, ref, moveTo } =
      await aCarriedRecovery();
    await decide('approver', 'confirm-recovery', 'approve');
    await note();
    await book();
    await settle();
    await reversal();
    await decideReversal();
    await start(ref);
    expect(await outcome()).toEqual(['RUNNING', 'ordered']);
    await moveTo('2026-10-19T16:00:01.000Z');
    expect(await outcome()).toEqual(['RUNNING', 'overdue']);
  });

  it('ends where the money comes while a lead is asked to enforce it', async () => {
    const { decide, outcome, moveTo, note, book, settle } = await aCarriedRecovery();
    await decide('approver', 'confirm-recovery', 'approve');
    await moveTo('2026-10-19T16:00:01.000Z');
    await note({ receivedOn: '2026-10-20' });
    await book();
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'repaid']);
  });
});

describe('a reconsideration', () => {
  it('waits for a lead who had no part in the decision, and ends', async () => {
    const claim = await aDeterminedClaim(await aZone());
    await claim.call(lodgeReconsideration, { statement: '核定金额少计两张运单，请重新核对。' });
    const id = (await claim.ports.register.ownedBy('reconsideration', claim.subjectId))[0]?.id ?? '';
    const ref = { kind: 'reconsideration', id } as const;
    const execution = carried(claim.ports, definitionOf('ReconsiderationReview'), {
      SettleReconsideration: settleReconsideration,
    });
    await execution.start(ref);
    expect(await execution.status()).toBe('RUNNING');
    await decideStep(claim.ports, ref, 'customs-lead', 'reconsider', {
      decision: 'approve',
      reasons: [],
      opinion: '两张运单应予计入，重新审核。',
    });
    await execution.settle();
    expect([await execution.status(), (await claim.standing())?.status]).toEqual(['SUCCEEDED', 'submitted']);
  });
});
