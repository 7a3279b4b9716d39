import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../ports.ts';
import { newestOfEach } from './newest.ts';

/** Of each programme and period, the newest version that has taken effect: an old window outlives the next one's opening. */
export const windowsKnownOn = async ({ zone }: Pick<Ports, 'zone'>, day: string): Promise<Programme[]> => {
  const effective = (await zone.all('programme')).filter(({ effectiveFrom }) => effectiveFrom <= day);
  return newestOfEach(effective, ({ id, period }) => `${id} ${period.id}`);
};
