import * as z from 'zod';
import { poolChangeDefects } from '#domain/payment/pool/check-pool-change.ts';
import { PoolChange } from '#domain/payment/pool/pool-change.ts';
import { asField } from '#domain/shared/checked.ts';
import { Day } from '#domain/shared/day.ts';
import { Fen } from '#domain/shared/money.ts';
import { checkText } from '#domain/shared/text.ts';
import { nthOf } from '../../casework/series.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { fundLineOf } from '../read-batch.ts';
import { confirmTask } from './confirm-task.ts';
import { poolFactsOf } from './pool-facts.ts';
import { poolChangeRef } from './read-pool-change.ts';

const Body = z.object({
  transfer: PoolChange.shape.transfer,
  amountFen: Fen,
  document: asField(checkText(120)),
  documentDay: Day,
});
type Body = z.output<typeof Body>;

const isSame = (one: PoolChange, { transfer, amountFen, document, documentDay }: Body): boolean =>
  one.status === 'proposed' &&
  one.transfer === transfer &&
  one.amountFen === amountFen &&
  one.document === document &&
  one.documentDay === documentDay;

const proposed = (fundLineId: string, n: number, body: Body, person: string, moment: Moment): PoolChange => ({
  ...body,
  kind: 'pool-change',
  id: nthOf(fundLineId, n),
  version: 1,
  status: 'proposed',
  openedAt: moment.now,
  changedAt: moment.now,
  fundLineId,
  proposedBy: person,
  proposedOn: moment.today,
  findings: [],
});

/** Proposes that a budget document changes the pool of a fund line; a second person confirms it. Sent twice, it is one proposal. */
export const proposePoolChange = route(
  {
    id: 'proposePoolChange',
    method: 'POST',
    path: '/api/finance/fund-lines/{fundLineId}/pool-changes',
    who: ['finance-maker'],
    summary: { zh: '提出追加或调减资金', en: 'Propose a top-up or a cut of a fund line' },
    params: z.object({ fundLineId: z.string() }),
    body: Body,
    answer: PoolChange,
    status: 202,
  },
  async (ports, { params: { fundLineId }, body, actor: { person } }) => {
    const fundLine = await fundLineOf(ports, fundLineId);
    if (!fundLine) return notFound('该资金科目', 'fund line');
    const moment = momentOf(ports);
    const facts = await poolFactsOf(ports, fundLine, moment);
    const latest = facts.before.at(-1);
    if (latest && isSame(latest, body)) return latest;
    const defects = poolChangeDefects(body, facts);
    if (defects.length > 0) return new Refused(422, defects);
    const change = proposed(fundLineId, facts.before.length + 1, body, person, moment);
    const data = { fen: change.amountFen, transfer: change.transfer, document: change.document };
    await ports.register.commit({
      cases: [change],
      opens: [confirmTask(change, fundLine, moment)],
      hands: [{ case: poolChangeRef(change), person, step: 'propose' }],
      events: [happened('PoolChangeProposed', moment, person, change, { data })],
    });
    return change;
  },
);
