import * as z from 'zod';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { Day } from '#domain/shared/day.ts';
import { Fen } from '#domain/shared/money.ts';
import { type Allocation, itemsOf } from '#domain/subsidy/amount/allocation-case.ts';
import { allocationTitle } from '#domain/subsidy/amount/allocation-title.ts';
import type { Ports } from '../../ports.ts';
import { readAllocation } from './read-allocation.ts';

/** What a list of notices shows of each. */
export const NoticeHead = z
  .object({
    id: z.string(),
    title: Bilingual,
    demonstration: z.boolean(),
    from: Day,
    to: Day,
    items: z.int(),
    sumFen: Fen,
    open: z.boolean(),
  })
  .meta({ id: 'NoticeHead' });

export const headOf = async (
  ports: Pick<Ports, 'register' | 'zone' | 'clock'>,
  allocation: Allocation,
): Promise<z.input<typeof NoticeHead>[]> => {
  const { notice } = allocation;
  if (!notice || allocation.allocatedFen === undefined) return [];
  const { programme } = await readAllocation(ports, allocation.id);
  return [
    {
      id: notice.id,
      title: allocationTitle(programme, allocation),
      demonstration: programme.demonstration,
      from: notice.from,
      to: notice.to,
      items: itemsOf(allocation),
      sumFen: allocation.allocatedFen,
      open: ports.clock.now().toISOString() < notice.until,
    },
  ];
};
