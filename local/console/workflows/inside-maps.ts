import type { Engine } from '#local/states/engine.ts';
import { historyOf } from '../story/history.ts';
import type { Told } from '../story/outcome.ts';
import { tellStory } from '../story/tell-story.ts';
import type { Story } from '../story/visit.ts';
import { inVain, itemsOfRun, type Listed } from './executions.ts';

/** Whoever looks inside wants to see what went wrong and what goes on; of what succeeded, a few show the way. */
const looked = [...inVain, 'RUNNING', 'SUCCEEDED'] as const;

const toldOf = async (engine: Engine, { executionArn, status }: Listed): Promise<Told> => ({
  story: tellStory(await historyOf(engine, executionArn)),
  status,
});

/** What happened inside the distributed Maps of this execution, of some of their items of every status. */
export const insideMaps = async (engine: Engine, { visits }: Story): Promise<readonly Told[]> => {
  const runs = visits.flatMap(({ mapRun }) => mapRun ?? []);
  const found = await Promise.all(
    runs.flatMap((run) => looked.map((status) => itemsOfRun(engine, run, status))),
  );
  return Promise.all(found.flat().map((item) => toldOf(engine, item)));
};
