import type { Cause, Rescreening } from '#domain/positive-list/book/rescreening.ts';
import type { Day } from '#domain/shared/day.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';

type Beginning = { readonly id: string; readonly cause: Cause; readonly day: Day; readonly by: string };

/** A re-screening begins once, under an id made of what it is about. Its event sets the workflow out. */
export const startRescreening = async (
  ports: Pick<Ports, 'register' | 'clock'>,
  { id, cause, day, by }: Beginning,
): Promise<Rescreening> => {
  const before = await ports.register.get('rescreening', id);
  if (before) return before;
  const moment = momentOf(ports);
  const first: Rescreening = {
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
  await ports.register.commit({
    cases: [first],
    events: [happened('RescreeningStarted', moment, by, first, { data: { cause: cause.kind } })],
  });
  return first;
};
