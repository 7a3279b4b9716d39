import * as z from 'zod';

/** Rounds go on counting over the life of a case, so that each of its tasks is one of a kind. */
export const roundFields = {
  round: z.int().positive(),
  /** The round in which it was brought anew, after a withdrawal, a refusal or a lapse. */
  beganInRound: z.int().positive().optional(),
};

type Rounds = { readonly round: number; readonly beganInRound?: number | undefined };

/** How often it has been corrected since it was brought, or brought anew: only these use up its rounds. */
export const correctionsOf = ({ round, beganInRound = 1 }: Rounds): number => round - beganInRound;
