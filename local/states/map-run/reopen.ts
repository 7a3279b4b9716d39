import type { Execution } from '../execution.ts';
import type { Journal } from '../journal/journal.ts';
import type { MapRun } from '../journal/map-run-journal.ts';
import { obstacleTo } from '../redrivable.ts';
import { readItemStarter } from './starters.ts';

const queueAgain = ({ mapRuns }: Journal, run: MapRun, { startedBy, items = 1, input }: Execution) => {
  const item = readItemStarter(startedBy);
  if (item) mapRuns.queue(run.id, { id: item.id, items, input });
};

/** A Map Run that ended is open again, and every execution in it that may be redriven waits for its turn. */
export const reopen = (journal: Journal, run: MapRun, number: number, now: number): MapRun => {
  const { mapRuns } = journal;
  for (const child of mapRuns.children(run.id)) {
    if (obstacleTo(journal, child, now) === undefined) queueAgain(journal, run, child);
  }
  mapRuns.reopen(run.id, { number, at: now });
  return mapRuns.find(run.id) ?? run;
};
