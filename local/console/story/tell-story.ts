import type { Happened } from './history.ts';
import { attemptEnded, scheduled, submitted, troubleIn } from './task-events.ts';
import { type Story, type Variables, type Visit, way } from './visit.ts';

/** Where one thread of an execution stands after an event: which states it is in, the innermost first. */
type Standing = {
  within: Visit | undefined;
  variables: Variables;
  /** The state that was left last, inside the innermost. */
  from: string | undefined;
  item: number | undefined;
};

type Telling = { event: Happened; before: Standing; story: Story };
type Tell = (telling: Telling) => Standing;

const nowhere: Standing = { within: undefined, variables: {}, from: undefined, item: undefined };

const text = (details: Happened['details'], field: string) => String(details[field] ?? '');

const variablesIn = (details: Happened['details']): Variables =>
  Object.fromEntries(
    Object.entries(Object(details['assignedVariables'])).map(([name, value]) => [name, String(value)]),
  );

/** Up from where it stands until one fits; what is in no thread any more is looked for in the whole story. */
const outTo = (fits: (visit: Visit) => boolean, { before, story }: Telling): Visit | undefined => {
  for (let visit = before.within; visit; visit = visit.within) if (fits(visit)) return visit;
  return story.visits.findLast((visit) => fits(visit) && visit.leftAt === undefined);
};

/** As a Map or Parallel sees it: nothing inside it has begun. */
const standingIn = (visit: Visit, item?: number): Standing => ({
  within: visit,
  variables: visit.variables,
  from: undefined,
  item,
});

const entered: Tell = ({ event: { id, at, type, details }, before, story }) => {
  const state = text(details, 'name');
  const visit: Visit = {
    id,
    state,
    type: type.replace('StateEntered', ''),
    enteredAt: at,
    input: text(details, 'input'),
    variables: before.variables,
    ...(before.within && { within: before.within }),
    ...(before.item !== undefined && { item: before.item }),
    attempts: [],
    troubles: [],
    isAborted: false,
    isOver: false,
    assigned: {},
  };
  story.visits.push(visit);
  const taken = way(before.from, state);
  story.taken.set(taken, (story.taken.get(taken) ?? 0) + 1);
  return { ...standingIn(visit), item: before.item };
};

const exited: Tell = (telling) => {
  const { event, before } = telling;
  const state = text(event.details, 'name');
  const visit = outTo((each) => each.state === state, telling);
  if (!visit) return before;
  const assigned = variablesIn(event.details);
  Object.assign(visit, { leftAt: event.at, output: text(event.details, 'output'), assigned });
  const variables = { ...visit.variables, ...assigned };
  return { within: visit.within, variables, from: state, item: visit.item };
};

const iterated: Tell = (telling) => {
  const { name, index } = telling.event.details;
  const map = outTo((visit) => visit.state === name, telling);
  return map ? standingIn(map, Number(index)) : telling.before;
};

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
const gathered: Tell = (telling) => {
  const { type } = telling.event;
  const kind = type.startsWith('Map') ? 'Map' : 'Parallel';
  const visit = outTo((each) => each.type === kind, telling);
  if (!visit) return telling.before;
  gathers[type]?.(visit, telling);
  return standingIn(visit);
};

/** What happens to whoever stands innermost, and moves nobody. */
const onVisit =
  (act: (visit: Visit, event: Happened) => void): Tell =>
  ({ event, before }) => {
    if (before.within) act(before.within, event);
    return before;
  };

const aborted = onVisit((visit) => {
  visit.isAborted = true;
});

const troubled = onVisit((visit, { at, details }) => {
  visit.troubles.push(troubleIn(at, details));
});

const tells: readonly (readonly [RegExp, Tell])[] = [
  [/StateEntered$/, entered],
  [/StateExited$/, exited],
  [/^MapIteration/, iterated],
  [/^(Task|Wait)StateAborted$/, aborted],
  [/^(Map|Parallel)State|^MapRun/, gathered],
  [/^(Task|LambdaFunction)Scheduled$/, onVisit(scheduled)],
  [/^TaskSubmitted$/, onVisit(submitted)],
  [/^(Task|LambdaFunction)(Succeeded|Failed|TimedOut)$/, onVisit(attemptEnded)],
  [/^EvaluationFailed$/, troubled],
];

const stays: Tell = ({ before }) => before;

/** The visits of an execution to its states, and the ways it took, from its history. */
export const tellStory = (history: readonly Happened[]): Story => {
  const story: Story = { visits: [], taken: new Map() };
  const standings = new Map<number, Standing>();
  for (const event of history) {
    const [, tell = stays] = tells.find(([pattern]) => pattern.test(event.type)) ?? [];
    const before = standings.get(event.previous) ?? nowhere;
    standings.set(event.id, tell({ event, before, story }));
  }
  return story;
};
