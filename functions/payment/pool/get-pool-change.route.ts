import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { FundLineDocument } from '#domain/payment/fund-line.ts';
import { PoolChange } from '#domain/payment/pool/pool-change.ts';
import { FundBalance } from '#domain/payment/posting.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { financeReaders } from '../finance-staff.ts';
import { fundLineOf } from '../read-batch.ts';
import { poolChangeRef } from './read-pool-change.ts';

/** A change of a pool beside what its fund line holds, as the second person reads it. */
export const getPoolChange = route(
  {
    id: 'getPoolChange',
    method: 'GET',
    path: '/api/finance/pool-changes/{id}',
    who: financeReaders,
    summary: { zh: '追加或调减资金案卷', en: 'The file of a top-up or a cut' },
    params: z.object({ id: z.string() }),
    answer: z.object({
      change: PoolChange,
      fundLine: FundLineDocument,
      balance: FundBalance,
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { id } }) => {
    const change = await ports.register.get('pool-change', id);
    if (!change) return notFound('该追加或调减', 'change of a pool');
    const [fundLine, balance, events] = await Promise.all([
      fundLineOf(ports, change.fundLineId),
      ports.ledger.balance(change.fundLineId),
      ports.register.history(poolChangeRef(change)),
    ]);
    if (!fundLine || !balance) return notFound('该资金科目', 'fund line');
    const people = await peopleIn(ports, { events, others: [change.proposedBy] });
    return { change, fundLine, balance, events: [...events], people };
  },
);
