import type { Zone, ZoneDocument, ZoneDocuments } from '../ports.ts';
import { newestOfEach } from './newest.ts';

type Dated = Extract<ZoneDocument, { effectiveFrom: string; version: number }>['kind'];

/** Of each id, the newest version that had taken effect on that day. */
export const allInForce = async <K extends Dated>(
  zone: Zone,
  kind: K,
  day: string,
): Promise<ZoneDocuments[K][]> => {
  const effective = (await zone.all(kind)).filter(({ effectiveFrom }) => effectiveFrom <= day);
  return newestOfEach(effective, ({ id }) => id);
};

export const inForce = async <K extends Dated>(
  zone: Zone,
  kind: K,
  id: string,
  day: string,
): Promise<ZoneDocuments[K] | undefined> =>
  (await allInForce(zone, kind, day)).find((document) => document.id === id);
