import { type Allocation, allocationId } from '#domain/subsidy/amount/allocation-case.ts';
import type { Ports } from '../../ports.ts';

/** Every allocation of a window, the first first: the one that closed it, and those for claims that were late. */
export const allocationsOf = async (
  { register }: Pick<Ports, 'register'>,
  programmeId: string,
  periodId: string,
): Promise<Allocation[]> => {
  const all: Allocation[] = [];
  for (;;) {
    const next = await register.get('allocation', allocationId(programmeId, periodId, all.length + 1));
    if (!next) return all;
    all.push(next);
  }
};
