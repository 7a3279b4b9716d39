import type { Day } from '#domain/shared/day.ts';
import { type Claim, claimId } from '#domain/subsidy/claims/claim.ts';
import {
  dueOccasions,
  type Occasion,
  type Suggestion,
  suggestionId,
  toldOf,
} from '#domain/subsidy/claims/suggestion.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../../ports.ts';
import { isChangeable } from '../claims/own-claim.ts';

/** Where a subject stands with an open programme: its claim of this window, and what it has been told. */
export type Standing = {
  readonly programme: Programme;
  readonly claim: Claim | undefined;
  readonly suggestion: Suggestion | undefined;
};

/** Reads where these subjects stand with these programmes, all together. */
export const readStandings = async (
  { register }: Pick<Ports, 'register'>,
  programmes: readonly Programme[],
  subjectIds: readonly string[],
): Promise<(subjectId: string) => Standing[]> => {
  const claimOf = ({ id, period }: Programme, subjectId: string) => claimId(id, period.id, subjectId);
  const of = (idOf: (programme: Programme, subjectId: string) => string) =>
    subjectIds.flatMap((subjectId) => programmes.map((programme) => idOf(programme, subjectId)));
  const [claims, suggestions] = await Promise.all([
    register.find('claim', of(claimOf)),
    register.find(
      'suggestion',
      of(({ id }, subjectId) => suggestionId(id, subjectId)),
    ),
  ]);
  return (subjectId) =>
    programmes.map((programme) => ({
      programme,
      claim: claims.get(claimOf(programme, subjectId)),
      suggestion: suggestions.get(suggestionId(programme.id, subjectId)),
    }));
};

const wantsToHear = ({ suggestion }: Standing): boolean => suggestion?.status !== 'muted';

/** On what occasions the subject is still to be told today, should the programme fit it. */
export const occasionsFor = (standing: Standing, today: Day): readonly Occasion[] => {
  const { programme, claim, suggestion } = standing;
  const mayClaim = !claim || claim.status === 'draft';
  return mayClaim && wantsToHear(standing)
    ? dueOccasions(programme, toldOf(suggestion, programme), today)
    : [];
};

/** Whether a claim may be drawn up, or be drawn up anew. */
export const mayBeDrawn = (standing: Standing): boolean => {
  const { programme, claim } = standing;
  if (!programme.route?.noClaim) return false;
  return claim ? isChangeable(claim) && claim.programmeVersion === programme.version : wantsToHear(standing);
};

/** What need not be read about any further: nothing can come of it today. */
export const isSettled = (standing: Standing, today: Day): boolean =>
  !mayBeDrawn(standing) && occasionsFor(standing, today).length === 0;
