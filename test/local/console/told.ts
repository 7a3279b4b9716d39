import { historyOf } from '#local/console/story/history.ts';
import { tallies } from '#local/console/story/outcome.ts';
import { tellStory } from '#local/console/story/tell-story.ts';
import { insideMaps } from '#local/console/workflows/inside-maps.ts';
import type { JsonObject } from '#local/states/json.ts';
import { anEngine, type Functions, machineArn, type Services } from '../support/an-engine.ts';

type Run = { states: JsonObject; functions?: Functions; services?: Services; hours?: number };

/** What the console tells of a machine that has run until nothing moves any more. */
export const told = async ({ states, functions = {}, services = {}, hours = 0 }: Run) => {
  const definition = { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0] ?? '', States: states };
  const { engine, clock } = anEngine({ definition, functions, services });
  const { executionArn } = await engine.startExecution({
    stateMachineArn: machineArn('M'),
    input: '{"id":"c1"}',
  });
  await engine.idle();
  for (let hour = 0; hour < hours; hour += 1) {
    clock.moveTo(clock.now() + 3_600_000);
    await engine.idle();
  }
  const arn = String(executionArn);
  const { status } = await engine.describeExecution({ executionArn: arn });
  const story = tellStory(await historyOf(engine, arn));
  const found = tallies([{ story, status: String(status) }, ...(await insideMaps(engine, story))]);
  return {
    engine,
    arn,
    story,
    outcomes: Object.fromEntries([...found].map(([state, { outcome }]) => [state, outcome])),
    countsOf: (state: string) => Object.fromEntries(found.get(state)?.counts ?? []),
    visitsTo: (state: string) => story.visits.filter((visit) => visit.state === state),
  };
};
