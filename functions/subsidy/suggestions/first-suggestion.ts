import { type Suggestion, suggestionId } from '#domain/subsidy/claims/suggestion.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Moment } from '../../casework/writing.ts';

/** Of which nothing has been told yet. */
export const firstSuggestion = (programme: Programme, subjectId: string, { now }: Moment): Suggestion => ({
  kind: 'suggestion',
  id: suggestionId(programme.id, subjectId),
  version: 1,
  openedAt: now,
  changedAt: now,
  subjectId,
  programmeId: programme.id,
  periodId: programme.period.id,
  status: 'suggested',
  told: [],
});
