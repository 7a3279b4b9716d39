import * as z from 'zod';
import type { Day } from '../../shared/day.ts';
import type { Programme } from './programme.ts';

/** How a published version stands on a day: yet to come, in force, or superseded by another that has come. */
export const ProgrammeStanding = z.enum(['to-come', 'in-force', 'superseded']);
export type ProgrammeStanding = z.infer<typeof ProgrammeStanding>;

type Dated = Pick<Programme, 'id' | 'version' | 'effectiveFrom'>;

/** The newest version that has taken effect. */
export const inForceOn = <P extends Dated>(published: readonly P[], id: string, day: Day): P | undefined =>
  published
    .filter((one) => one.id === id && one.effectiveFrom <= day)
    .toSorted((a, b) => b.version - a.version)[0];

export const standingOn = (programme: Dated, published: readonly Dated[], day: Day): ProgrammeStanding => {
  if (programme.effectiveFrom > day) return 'to-come';
  return inForceOn(published, programme.id, day)?.version === programme.version ? 'in-force' : 'superseded';
};
