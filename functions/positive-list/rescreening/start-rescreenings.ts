import { listsInForce } from '#domain/positive-list/goods/goods-review-terms.ts';
import { addDays } from '#domain/shared/day.ts';
import { momentOf } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { allInForce } from '../../zone/in-force.ts';
import { startRescreening } from './start-rescreening.ts';

/** A night that was missed is made up for as long. */
const nightsMade = 7;
const by = 'start-rescreenings';

/**
 * Begins a re-screening for every list that goods are held against, whatever its force, whose version took effect in these
 * days; one that has begun begins no more.
 */
export const startRescreenings = async (ports: Pick<Ports, 'register' | 'zone' | 'lists' | 'clock'>) => {
  const { today } = momentOf(ports);
  const [terms, heads] = await Promise.all([
    allInForce(ports.zone, 'goods-review', today),
    ports.lists.heads(),
  ]);
  const inForce = terms.flatMap((one) => listsInForce(one, heads, today));
  const begun = new Set<string>();
  for (const { id: list, version, title, effectiveFrom: day } of inForce) {
    if (day <= addDays(today, -nightsMade)) continue;
    const cause = { kind: 'list', list, version, title } as const;
    const { id } = await startRescreening(ports, { id: `${list}-${version}`, cause, day, by });
    begun.add(id);
  }
  return { begun: [...begun] };
};
