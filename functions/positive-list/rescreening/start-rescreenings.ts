import { inForceOn } from '#domain/positive-list/lists/list.ts';
import { addDays } from '#domain/shared/day.ts';
import { momentOf } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { allInForce } from '../../zone/in-force.ts';
import { startRescreening } from './start-rescreening.ts';

/** A night that was missed is made up for as long. */
const nightsMade = 7;

/** Begins a re-screening for every list whose version took effect in these days; one that has begun begins no more. */
export const startRescreenings = async (ports: Pick<Ports, 'register' | 'zone' | 'lists' | 'clock'>) => {
  const { today } = momentOf(ports);
  const [terms, heads] = await Promise.all([
    allInForce(ports.zone, 'goods-review', today),
    ports.lists.heads(),
  ]);
  const begun: string[] = [];
  for (const id of new Set(terms.map(({ list }) => list))) {
    const versions = heads.filter((one) => one.id === id);
    const now = inForceOn(versions, today);
    const isNew = now && now.effectiveFrom > addDays(today, -nightsMade) && versions.length > 1;
    if (!now || !isNew) continue;
    const cause = { kind: 'list', list: id, version: now.version, title: now.title } as const;
    const by = 'start-rescreenings';
    const item = await startRescreening(ports, {
      id: `${id}-${now.version}`,
      cause,
      day: now.effectiveFrom,
      by,
    });
    begun.push(item.id);
  }
  return { begun };
};
