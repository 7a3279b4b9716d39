import * as z from 'zod';
import { caseFields } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { type Day, daysBetween } from '../../shared/day.ts';
import type { Programme } from '../programme/programme.ts';

const statuses = ['suggested', 'muted'] as const;
export type SuggestionStatus = (typeof statuses)[number];

export const suggestionLifecycle = {
  suggested: { suggest: 'suggested', mute: 'muted' },
  muted: { unmute: 'suggested' },
} as const satisfies Lifecycle<SuggestionStatus>;

export const moveSuggestion = moveAlong<SuggestionStatus>(suggestionLifecycle);

/** When a subject is told of an open window: as it opens, and so many days before it closes. */
const occasions = ['opening', 'ten-days', 'three-days', 'one-day'] as const;
export const Occasion = z.enum(occasions);
export type Occasion = z.infer<typeof Occasion>;

const daysLeftAt: Readonly<Record<Occasion, number>> = {
  opening: Number.POSITIVE_INFINITY,
  'ten-days': 10,
  'three-days': 3,
  'one-day': 1,
};

/** What a subject is told of one programme. What it has been told of the window before counts no longer. */
export const Suggestion = z.object({
  ...caseFields,
  kind: z.literal('suggestion'),
  subjectId: z.string(),
  programmeId: z.string(),
  periodId: z.string(),
  status: z.enum(statuses),
  told: z.array(Occasion),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** One per subject and programme, so its id is made of both. */
export const suggestionId = (programmeId: string, subjectId: string) => `${programmeId}-${subjectId}`;

/** On which occasions of this window the subject has been told already. */
export const toldOf = (
  suggestion: Suggestion | undefined,
  { period }: Pick<Programme, 'period'>,
): readonly Occasion[] => (suggestion?.periodId === period.id ? suggestion.told : []);

/** The occasions that have come and were not told, all in one message: the nearest stands for those that were missed. */
export const dueOccasions = (
  { window }: Pick<Programme, 'window'>,
  told: readonly Occasion[],
  today: Day,
): readonly Occasion[] => {
  if (today < window.from || window.to < today) return [];
  const left = daysBetween(today, window.to);
  return occasions.filter((one) => left <= daysLeftAt[one] && !told.includes(one));
};
