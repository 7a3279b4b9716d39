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

/** An open programme, before one subject: its claim of this window, and what it has been told. */
export type Offer = {
  readonly programme: Programme;
  readonly claim: Claim | undefined;
  readonly suggestion: Suggestion | undefined;
};

/** Reads what these programmes are to these subjects, all together. */
export const readOffers = async (
  { register }: Pick<Ports, 'register'>,
  programmes: readonly Programme[],
  subjectIds: readonly string[],
): Promise<(subjectId: string) => Offer[]> => {
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

const wantsToHear = ({ suggestion }: Offer): boolean => suggestion?.status !== 'muted';

/** On what occasions the subject is still to be told today, should the programme fit it. */
export const occasionsFor = (offer: Offer, today: Day): readonly Occasion[] => {
  const { programme, claim, suggestion } = offer;
  const mayClaim = !claim || claim.status === 'draft';
  return mayClaim && wantsToHear(offer) ? dueOccasions(programme, toldOf(suggestion, programme), today) : [];
};

/** Whether a claim may be drawn up, or be drawn up anew. */
export const mayBeDrawn = (offer: Offer): boolean => {
  const { programme, claim } = offer;
  if (!programme.route?.noClaim) return false;
  return claim ? isChangeable(claim) && claim.programmeVersion === programme.version : wantsToHear(offer);
};

/** What need not be read about any further: nothing can come of it today. */
export const isSettled = (offer: Offer, today: Day): boolean =>
  !mayBeDrawn(offer) && occasionsFor(offer, today).length === 0;
