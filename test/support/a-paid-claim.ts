import type { Role } from '#domain/casework/role.ts';
import type { Posting } from '#domain/payment/posting.ts';
import { day } from '#domain/shared/day.ts';
import { bookRepayments } from '#functions/payment/recovery/book-repayments.ts';
import { carryOutReversals } from '#functions/payment/recovery/carry-out-reversals.ts';
import { noteRepayment } from '#functions/payment/recovery/note-repayment.route.ts';
import { proposeRecovery } from '#functions/payment/recovery/propose-recovery.route.ts';
import { proposeReversal } from '#functions/payment/recovery/propose-reversal.route.ts';
import { settleRecovery } from '#functions/payment/recovery/settle-recovery.task.ts';
import { getAfterwards } from '#functions/subsidy/reconsiderations/get-afterwards.route.ts';
import { withCredit } from './a-credit.ts';
import { amountOf, claimIdOf, reservedClaims, subjectIdOf } from './a-payment.ts';
import { callRoute } from './call-route.ts';
import { decideStep } from './desks.ts';
import { someInstant } from './some-cases.ts';
import { takeTwice } from './twice.ts';

const transfers = ['commit', 'settle'] as const;

const postingOf = (transfer: Posting['transfer']): Posting => ({
  id: `${transfer}-test`,
  fundLineId: 'line',
  transfer,
  fen: amountOf(0),
  at: someInstant,
  for: { kind: 'claim', id: claimIdOf(0) },
});

/** 100 yuan, paid to one subject: what a lead asks back of it, and what comes back. */
export const aPaidClaim = async () => {
  const ports = await withCredit(await reservedClaims(1));
  const claimId = claimIdOf(0);
  const claim = await ports.register.get('claim', claimId);
  if (!claim) throw new Error('The claim was not made.');
  for (const transfer of transfers)
    await ports.register.commit({ cases: [], postings: [postingOf(transfer)], events: [] });
  const paidOn = day('2026-08-20');
  const parts = claim.parts.map((part) => ({ ...part, status: 'paid' as const, paidOn }));
  const paid = { ...claim, version: claim.version + 1, status: 'paid', paidOn, parts } as const;
  await ports.register.commit({ cases: [paid], events: [] });
  ports.clock.moveTo('2026-09-01T01:00:00.000Z');

  const ref = { kind: 'recovery', id: `${claimId}-1` } as const;
  const asked = {
    ground: 'trade-returned',
    fen: 6_000,
    workingDays: 30,
    document: '满商追〔2026〕1号',
    statement: '所列运单对应的货物已退回，费用由承运商退还。',
  };
  const propose = (but: Readonly<Record<string, unknown>> = {}, person = 'commerce-lead') =>
    callRoute(ports, proposeRecovery, { person, params: { claimId }, body: { ...asked, ...but } });
  const money = { reference: 'HX20260905001', fen: 6_000, receivedOn: '2026-09-01' };
  const wrong = { reason: 'amount', statement: '回单金额为六元，登记时多写了一个零。' };
  return {
    ports,
    claimId,
    ref,
    subjectId: subjectIdOf(0),
    propose,
    confirm: async (decision: 'approve' | 'refuse' = 'approve') => {
      const decided = await decideStep(ports, ref, 'approver', 'confirm-recovery', decision);
      await takeTwice(ports, settleRecovery, ref);
      return decided;
    },
    /** Noted by finance, without anybody booking it. */
    note: (but: Readonly<Record<string, unknown>> = {}, recoveryId: string = ref.id) =>
      callRoute(ports, noteRepayment, {
        person: 'maker',
        params: { recoveryId },
        body: { ...money, ...but },
      }),
    /** The stream hears of it, twice as it may. */
    book: async (id: string = ref.id) => {
      await bookRepayments(ports, id);
      await bookRepayments(ports, id);
    },
    /** Somebody of finance says that it was noted wrongly. */
    reversal: (
      but: Readonly<Record<string, unknown>> = {},
      person = 'maker',
      reference: string = money.reference,
    ) =>
      callRoute(ports, proposeReversal, {
        person,
        params: { recoveryId: ref.id, reference },
        body: { ...wrong, ...but },
      }),
    /** Another answers, and the stream hears of it twice. */
    decideReversal: async (decision: 'approve' | 'refuse' = 'approve') => {
      const decided = await decideStep(ports, ref, 'checker', 'confirm-reversal', decision);
      await carryOutReversals(ports, ref.id);
      await carryOutReversals(ports, ref.id);
      return decided;
    },
    directory: (person: string, role: Role) =>
      ports.directory.give(person, { role, since: someInstant, givenBy: 'operator' }),
    /** What a clerk of the subject reads of it. */
    afterwards: async () => {
      const membership = {
        subjectId: subjectIdOf(0),
        role: 'clerk',
        since: someInstant,
        givenBy: 'test',
      } as const;
      await ports.register.commit({ joins: { person: 'clerk', membership }, events: [] });
      return callRoute(ports, getAfterwards, {
        person: 'clerk',
        params: { subjectId: subjectIdOf(0), claimId },
      });
    },
    recovery: () => ports.register.get('recovery', ref.id),
    claim: () => ports.register.get('claim', claimId),
    balance: () => ports.ledger.balance('line'),
    record: () => ports.register.get('credit-record', subjectIdOf(0)),
  };
};
