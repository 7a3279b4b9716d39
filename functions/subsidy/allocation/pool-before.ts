import * as z from 'zod';
import { Fen } from '#domain/shared/money.ts';
import { type Allocation, allocationId } from '#domain/subsidy/amount/allocation-case.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../../ports.ts';

/** What the pool of an earlier window had, and what was asked of it. */
export const PoolBefore = z.object({
  periodId: z.string(),
  noticeId: z.string(),
  poolFen: Fen,
  requestedFen: Fen,
  allocatedFen: Fen,
  claims: z.int().nonnegative(),
});

const told = ({ periodId, poolFen, requestedFen, allocatedFen, shareCount, notice }: Allocation) =>
  notice && poolFen !== undefined && requestedFen !== undefined && allocatedFen !== undefined
    ? [{ periodId, noticeId: notice.id, poolFen, requestedFen, allocatedFen, claims: shareCount }]
    : [];

const periodsBefore = (published: readonly Programme[], { id, period }: Programme): string[] => [
  ...new Set(
    published
      .filter((one) => one.id === id && one.period.to < period.from)
      .toSorted((a, b) => b.period.to.localeCompare(a.period.to))
      .map((one) => one.period.id),
  ),
];

/** Of the window before that was announced last; nothing where none was. Nothing of it is told before its notice. */
export const poolBefore = async (
  { register, zone }: Pick<Ports, 'register' | 'zone'>,
  programme: Programme,
) => {
  const periods = periodsBefore(await zone.all('programme'), programme);
  const allocations = await Promise.all(
    periods.map((periodId) => register.get('allocation', allocationId(programme.id, periodId))),
  );
  const [latest] = allocations.flatMap((one) => (one ? told(one) : []));
  return latest ? { poolBefore: latest } : {};
};
