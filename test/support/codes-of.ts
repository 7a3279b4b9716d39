import { Refused } from '#functions/edge/problem.ts';

/** The status and the codes of a refusal; anything else as it is. */
export const codesOf = (outcome: unknown) =>
  outcome instanceof Refused ? [outcome.status, ...outcome.refusals.map(({ code }) => code)] : outcome;
