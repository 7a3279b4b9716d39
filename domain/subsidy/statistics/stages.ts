import type { Event } from '../../casework/event.ts';
import { dayOf, daysBetween } from '../../shared/day.ts';

type Happened = Pick<Event, 'type' | 'at'>;
type Stage = { readonly from: readonly string[]; readonly to: readonly string[] };

/** The stretches of a claim's way: each begins with one event, with its last before the end, and ends with one of the others. */
const stages = {
  review: { from: ['ClaimSubmitted', 'ClaimReopened'], to: ['ClaimDetermined', 'ClaimRefused'] },
  correction: { from: ['ClaimReturned'], to: ['ClaimCorrected', 'ClaimLapsed'] },
  'to-notice': { from: ['ClaimDetermined'], to: ['ClaimAnnounced'] },
  notice: { from: ['ClaimAnnounced'], to: ['MoneyReserved', 'ClaimWaits', 'ClaimClosedWithNothing'] },
  payment: { from: ['MoneyReserved'], to: ['ClaimPaid'] },
  whole: { from: ['ClaimSubmitted'], to: ['ClaimPaid'] },
} as const satisfies Readonly<Record<string, Stage>>;

export const stageNames = ['review', 'correction', 'to-notice', 'notice', 'payment', 'whole'] as const;
export type StageName = (typeof stageNames)[number];

type Walk = { readonly since?: string; readonly days: number[] };

const step =
  ({ from, to }: Stage) =>
  (walk: Walk, { type, at }: Happened): Walk => {
    const { since, days } = walk;
    if (from.includes(type)) return { since: at, days };
    if (since === undefined || !to.includes(type)) return walk;
    return { days: [...days, daysBetween(dayOf(since), dayOf(at))] };
  };

/** How many days each completed stretch of a stage took, from day to day in Beijing; what is not over counts for nothing. */
export const daysIn = (stage: StageName, events: readonly Happened[]): number[] =>
  events.reduce(step(stages[stage]), { days: [] }).days;
