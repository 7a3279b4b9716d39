import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../ports.ts';

/** Of each programme and period, the newest version that has taken effect: an old window outlives the next one's opening. */
export const windowsKnownOn = async ({ zone }: Pick<Ports, 'zone'>, day: string): Promise<Programme[]> => {
  const effective = (await zone.all('programme')).filter(({ effectiveFrom }) => effectiveFrom <= day);
  const newest = new Map(
    effective
      .toSorted((a, b) => a.version - b.version)
      .map((programme) => [`${programme.id} ${programme.period.id}`, programme]),
  );
  return [...newest.values()];
};
