import * as z from 'zod';
import { reversalDefects } from '#domain/payment/recovery/check-reversal.ts';
import { Recovery } from '#domain/payment/recovery/recovery.ts';
import { type Repayment, stands } from '#domain/payment/recovery/repayment.ts';
import { ReversalReason } from '#domain/payment/recovery/reversal.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { recoveryRef } from './read-recovery.ts';
import { reversalTask } from './reversal-task.ts';

const Body = z.object({ reason: ReversalReason, statement: z.string().trim().min(10).max(500) });
type Body = z.output<typeof Body>;

const isSame = ({ reversal }: Repayment, { reason, statement }: Body): boolean =>
  reversal?.reason === reason && reversal.statement === statement;

/**
 * Proposes that what was noted of a repayment is taken out of the books; a second person confirms it. Whoever notes money
 * of an order and whoever says that it was noted wrongly take one step of it: neither of them confirms. Sent twice, it is
 * one proposal.
 */
export const proposeReversal = route(
  {
    id: 'proposeReversal',
    method: 'POST',
    path: '/api/finance/recoveries/{recoveryId}/repayments/{reference}/reversal',
    who: ['finance-maker'],
    summary: { zh: '提出冲正退回登记', en: 'Propose to reverse what was noted of a repayment' },
    params: z.object({ recoveryId: z.string(), reference: z.string() }),
    body: Body,
    answer: Recovery,
    status: 202,
  },
  async (ports, { params: { recoveryId, reference }, body, actor: { person } }) => {
    const before = await ports.register.get('recovery', recoveryId);
    if (!before) return notFound('该追回', 'recovery');
    const repayment = before.repayments.filter(stands).find((one) => one.reference === reference);
    if (repayment && isSame(repayment, body)) return before;
    const defects = reversalDefects(before, reference, repayment);
    if (!repayment || defects.length > 0) return new Refused(422, defects);
    const moment = momentOf(ports);
    const said = { ...body, proposedBy: person, proposedAt: moment.now };
    const task = await reversalTask(ports, { recovery: before, repayment, reversal: said }, moment);
    const reversal = { ...said, taskId: task.id };
    const after = changed(before, moment, {
      repayments: before.repayments.map((one) => (one === repayment ? { ...one, reversal } : one)),
    });
    const data = { reference, fen: repayment.fen, reason: body.reason };
    await ports.register.commit({
      cases: [after],
      opens: [task],
      hands: [{ case: recoveryRef(before), person, step: 'note-repayment' }],
      outsider: { person, subjectId: before.subjectId },
      events: [happened('ReversalProposed', moment, person, after, { before, data })],
    });
    return after;
  },
);
