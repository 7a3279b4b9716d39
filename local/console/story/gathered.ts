import { outTo, standingIn, type Tell, type Telling, text } from './standing.ts';
import { troubleIn } from './task-events.ts';
import type { Visit } from './visit.ts';

const isInside = (visit: Visit, outer: Visit): boolean =>
  visit.within !== undefined && (visit.within === outer || isInside(visit.within, outer));

type Gather = (visit: Visit, telling: Telling) => void;

/** Whatever still went on inside has ended with it. */
const over: Gather = (visit, { story }) => {
  for (const each of story.visits) if (isInside(each, visit)) each.isOver = true;
};

/** Its event does not say why: what failed last inside does. */
const brokenOff: Gather = (visit, telling) => {
  const inside = telling.story.visits.filter((each) => isInside(each, visit));
  const [why] = inside.flatMap(({ troubles }) => troubles).toSorted((one, other) => other.at - one.at);
  if (why) visit.troubles.push({ ...why, at: telling.event.at });
  over(visit, telling);
};

const gathers: Readonly<Record<string, Gather>> = {
  MapStateStarted: (visit, { event }) => {
    visit.items = Number(event.details['length'] ?? 0);
  },
  MapRunStarted: (visit, { event }) => {
    visit.mapRun = text(event.details, 'mapRunArn');
  },
  MapRunFailed: (visit, { event }) => {
    visit.troubles.push(troubleIn(event.at, event.details));
  },
  MapStateSucceeded: over,
  ParallelStateSucceeded: over,
  MapStateFailed: brokenOff,
  ParallelStateFailed: brokenOff,
  MapStateAborted: (visit) => {
    visit.isAborted = true;
  },
  ParallelStateAborted: (visit) => {
    visit.isAborted = true;
  },
};

/** What a Map or a Parallel says of all that is inside it. */
export const gathered: Tell = (telling) => {
  const { type } = telling.event;
  const kind = type.startsWith('Map') ? 'Map' : 'Parallel';
  const visit = outTo((each) => each.type === kind, telling);
  if (!visit) return telling.before;
  gathers[type]?.(visit, telling);
  return standingIn(visit);
};
