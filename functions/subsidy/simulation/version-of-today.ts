import type { Day } from '#domain/shared/day.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { inForceOn } from '#domain/subsidy/programme/standing.ts';
import type { Ports } from '../../ports.ts';

/** The version that a draft is held beside: the one in force, or else the newest that is published. */
export const versionOfToday = async (
  { zone }: Pick<Ports, 'zone'>,
  id: string,
  today: Day,
): Promise<Programme | undefined> => {
  const published = (await zone.all('programme')).filter((one) => one.id === id);
  const newest = published.toSorted((a, b) => b.version - a.version)[0];
  return inForceOn(published, id, today) ?? newest;
};
