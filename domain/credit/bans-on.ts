import type { Day } from '../shared/day.ts';
import { type Ban, type CreditEntries, type CreditEvent, uncorrected } from './record.ts';

/** A ban as it holds on a day. */
export type BanOnDay = Ban & {
  /** The day from which it no longer holds: its end, or the day it is lifted. */
  readonly until?: Day | undefined;
};

const annulledEvents = ({ annulments }: Pick<CreditEntries, 'annulments'>): ReadonlySet<string> =>
  new Set(uncorrected(annulments).map(({ eventId }) => eventId));

/** What happened up to and including that day, and has not been annulled since. */
export const eventsOn = (record: Pick<CreditEntries, 'events' | 'annulments'>, day: Day): CreditEvent[] => {
  const annulled = annulledEvents(record);
  return uncorrected(record.events).filter(({ id, on }) => on <= day && !annulled.has(id));
};

/** Every ban that stands, over or not: none that was put right, none whose event was annulled. */
export const standingBans = (
  record: Pick<CreditEntries, 'bans' | 'annulments' | 'liftings'>,
): readonly BanOnDay[] => {
  const annulled = annulledEvents(record);
  const liftings = uncorrected(record.liftings);
  const endOf = ({ id, to }: Ban): Day | undefined =>
    liftings
      .filter(({ banId }) => banId === id)
      .reduce((end, { on }) => (end === undefined || on < end ? on : end), to);
  return uncorrected(record.bans)
    .filter(({ becauseOf }) => becauseOf === undefined || !annulled.has(becauseOf))
    .map((ban) => ({ ...ban, until: endOf(ban) }));
};

/** The bans that hold on a day. Ask for the day of submission, and again for the day of payment. */
export const bansOn = (
  record: Pick<CreditEntries, 'bans' | 'annulments' | 'liftings'>,
  day: Day,
): BanOnDay[] =>
  standingBans(record).filter(({ from, until }) => from <= day && (until === undefined || day < until));

/** How much of each there is on a day: what a risk is counted from. */
export const countsOn = (
  record: Pick<CreditEntries, 'events' | 'bans' | 'annulments' | 'liftings'>,
  day: Day,
) => ({
  openBans: bansOn(record, day).length,
  pastBans: standingBans(record).filter(
    ({ from, until }) => until !== undefined && from < until && until <= day,
  ).length,
  badEvents: eventsOn(record, day).filter(({ polarity }) => polarity === 'bad').length,
});

/** Whether there is any ban to follow, over or not. */
export const isOnRecord = ({ bans }: Pick<CreditEntries, 'bans'>): boolean => bans.length > 0;
