import type { Event } from '#domain/casework/event.ts';
import type { Cause, Rescreening } from '#domain/positive-list/book/rescreening.ts';
import type { Day } from '#domain/shared/day.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';

type Beginning = { readonly id: string; readonly cause: Cause; readonly day: Day; readonly by: string };

/** A re-screening as it begins. Its event sets the workflow out. */
export const beginning = (
  { id, cause, day, by }: Beginning,
  moment: Moment,
): { readonly item: Rescreening; readonly event: Event } => {
  const item: Rescreening = {
    kind: 'rescreening',
    id,
    version: 1,
    status: 'started',
    openedAt: moment.now,
    changedAt: moment.now,
    cause,
    day,
    startedBy: by,
    startedAt: moment.now,
    reviews: [],
  };
  const data = { cause: cause.kind };
  return { item, event: happened('RescreeningStarted', moment, by, item, { data }) };
};

/** It begins once, under an id made of what it is about. */
export const startRescreening = async (
  ports: Pick<Ports, 'register' | 'clock'>,
  what: Beginning,
): Promise<Rescreening> => {
  const before = await ports.register.get('rescreening', what.id);
  if (before) return before;
  const { item, event } = beginning(what, momentOf(ports));
  await ports.register.commit({ cases: [item], events: [event] });
  return item;
};
