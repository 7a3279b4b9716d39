import { gathered } from './gathered.ts';
import type { Happened } from './history.ts';
import { nowhere, outTo, type Standing, standingIn, type Tell, text } from './standing.ts';
import { attemptEnded, scheduled, submitted, troubleIn } from './task-events.ts';
import { hasLastTrouble, type Story, type Variables, type Visit, way } from './visit.ts';

const wayOf = (from: Visit | undefined, to: string) =>
  way(from?.state, to, from !== undefined && hasLastTrouble(from));

/** A state begins inside whatever its thread stands in. */
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
  story.taken.add(wayOf(before.from, state));
  return { ...standingIn(visit), item: before.item };
};

const variablesIn = (details: Happened['details']): Variables =>
  Object.fromEntries(
    Object.entries(Object(details['assignedVariables'])).map(([name, value]) => [name, String(value)]),
  );

const exited: Tell = (telling) => {
  const { event, before } = telling;
  const state = text(event.details, 'name');
  const visit = outTo((each) => each.state === state, telling);
  if (!visit) return before;
  const assigned = variablesIn(event.details);
  Object.assign(visit, { leftAt: event.at, output: text(event.details, 'output'), assigned });
  const variables = { ...visit.variables, ...assigned };
  return { within: visit.within, variables, from: visit, item: visit.item };
};

const iterated: Tell = (telling) => {
  const { name, index } = telling.event.details;
  const map = outTo((visit) => visit.state === name, telling);
  return map ? standingIn(map, Number(index)) : telling.before;
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
  const story: Story = { visits: [], taken: new Set() };
  const standings = new Map<number, Standing>();
  for (const event of history) {
    const [, tell = stays] = tells.find(([pattern]) => pattern.test(event.type)) ?? [];
    const before = standings.get(event.previous) ?? nowhere;
    standings.set(event.id, tell({ event, before, story }));
  }
  return story;
};
