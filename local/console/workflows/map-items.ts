import type { Engine } from '#local/states/engine.ts';
import type { Say } from '../parts/language.ts';
import type { Story, Visit } from '../story/visit.ts';
import { mapRunAt } from './executions.ts';
import { itemWords as words } from './words.ts';

const ofRun = async (engine: Engine, mapRun: string, say: Say) => {
  const { executionCounts: counts } = await mapRunAt(engine, mapRun);
  const { total = 0, succeeded = 0, failed = 0 } = counts;
  return say(words.ofRun, { total, succeeded, failed });
};

const told = async (engine: Engine, { mapRun, items }: Visit, say: Say) => {
  if (mapRun !== undefined) return ofRun(engine, mapRun, say);
  return items === undefined ? undefined : say(words.inline, { n: items });
};

/** What the latest visit to each Map says of its items. */
export const itemsOf = async (
  engine: Engine,
  { visits }: Story,
  say: Say,
): Promise<ReadonlyMap<string, string>> => {
  const maps = new Map(visits.filter(({ type }) => type === 'Map').map((visit) => [visit.state, visit]));
  const all = await Promise.all(
    [...maps.values()].map(async (visit) => [visit.state, await told(engine, visit, say)] as const),
  );
  return new Map(all.flatMap(([state, text]) => (text === undefined ? [] : [[state, text] as const])));
};
