import * as z from 'zod';
import type { Lifecycle } from '../../casework/lifecycle.ts';
import { type Day, Day as DayShape } from '../../shared/day.ts';

/**
 * A recall of a batch is over once a department has restored what it suspended: the batch stays recalled for the public,
 * and its goods may pass again. One that was said by mistake is lifted, and from then on says nothing of anything.
 */
export const recallLifecycle = {
  open: { end: 'over', lift: 'lifted' },
  over: { lift: 'lifted' },
  lifted: {},
} as const satisfies Lifecycle<'open' | 'over' | 'lifted'>;

export const Recall = z.object({
  id: z.string(),
  words: z.string(),
  on: DayShape,
  overOn: DayShape.optional(),
  liftedOn: DayShape.optional(),
});
export type Recall = Readonly<z.infer<typeof Recall>>;

/** It is lifted by that day. */
export const isLifted = ({ liftedOn }: Pick<Recall, 'liftedOn'>, on: Day): boolean =>
  liftedOn !== undefined && liftedOn <= on;

const standingOf = ({ overOn, liftedOn }: Recall): keyof typeof recallLifecycle => {
  if (liftedOn !== undefined) return 'lifted';
  return overOn === undefined ? 'open' : 'over';
};

const ended = { end: (overOn: Day) => ({ overOn }), lift: (liftedOn: Day) => ({ liftedOn }) } as const;
export type RecallEnd = keyof typeof ended;

/** The recall as it shall stand once it is over or lifted; where it has ended so before, as it stands. */
export const endedRecall = (recall: Recall, how: RecallEnd, on: Day): Recall =>
  how in recallLifecycle[standingOf(recall)] ? { ...recall, ...ended[how](on) } : recall;

/** Of these the recalls of which nobody has said yet that their goods may pass, or that they were mistakes. */
export const openRecalls = (recalls: readonly Recall[]): readonly Recall[] =>
  recalls.filter((recall) => standingOf(recall) === 'open');

export const TraceStatus = z.enum(['recorded', 'recalled']);
type TraceStatus = z.infer<typeof TraceStatus>;

type Recalled = { readonly recalls: readonly Recall[] };

/** The recalls of a batch that nobody has lifted. */
export const standingRecalls = ({ recalls }: Recalled): readonly Recall[] =>
  recalls.filter((recall) => standingOf(recall) !== 'lifted');

/** A batch stays recalled as long as one recall of it is not lifted, for what is sold again is another batch. */
export const traceStatusOf = (batch: Recalled): TraceStatus =>
  standingRecalls(batch).length > 0 ? 'recalled' : 'recorded';

const Earlier = z.looseObject({ recall: Recall.optional() });

/** A row of the time when a batch held one recall, and the next was written over it. */
export const withRecalls = (stored: unknown): unknown => {
  const { data } = Earlier.safeParse(stored);
  if (!data) return stored;
  const { recall, ...rest } = data;
  return { recalls: recall ? [recall] : [], ...rest };
};
