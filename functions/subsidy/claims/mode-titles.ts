import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Ports } from '../../ports.ts';
import { allInForce } from '../../zone/in-force.ts';

/** How the zone calls its modes on a day, by id. */
export const modeTitlesOn = async (
  { zone }: Pick<Ports, 'zone'>,
  day: Day,
): Promise<Readonly<Record<string, Bilingual>>> =>
  Object.fromEntries((await allInForce(zone, 'mode', day)).map(({ id, title }) => [id, title]));
