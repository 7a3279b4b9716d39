import { randomUUID } from 'node:crypto';
import type { Clock } from '#local/clock/clock.ts';
import { childArn } from '../arns.ts';
import type { Beginning } from '../begin.ts';
import type { Execution, Place } from '../execution.ts';
import type { Happening } from '../interpreter/happening.ts';
import type { Journal } from '../journal/journal.ts';
import type { QueuedItem } from '../journal/map-run-journal.ts';
import type { Machines } from '../machines.ts';
import { redriveOf } from '../redrivable.ts';
import { type Live, labelOf } from './live.ts';
import { itemStarter } from './starters.ts';

type Needs = {
  journal: Journal;
  machines: Machines;
  clock: Clock;
  begin: (beginning: Beginning) => Promise<Execution>;
  deliver: (execution: number, happening: Happening) => Promise<boolean>;
  inBackground: (work: Promise<unknown>) => void;
  goOn: (one: Live) => Promise<void>;
};

/** Takes an item (or a batch of them) from the queue: it begins, or goes on from where it had ended. */
export const takingUp = (needs: Needs) => {
  const { journal, machines, clock, begin, deliver, inBackground, goOn } = needs;
  const { mapRuns } = journal;

  const beginItem = ({ run, parent, state }: Live, place: Place, { id, items, input }: QueuedItem) => {
    const machine = machines.of({ ...parent, place });
    const name = randomUUID();
    mapRuns.unqueue(run.id, id);
    return begin({
      machine,
      definition: parent.definition,
      arn: childArn(machine.arn, labelOf(state), name),
      name,
      input,
      place,
      startedBy: itemStarter(run.id, id),
      mapRun: run.id,
      items,
    });
  };

  /** It leaves the queue when its redrive is durable: a crash before that redrives it then. */
  const redriveItem = async (one: Live, child: Execution, { id }: QueuedItem) => {
    const taken = await deliver(child.id, redriveOf(journal, child, clock.now()));
    mapRuns.unqueue(one.run.id, id);
    if (taken) return;
    one.progress.end(id, child.status);
    await goOn(one);
  };

  return (one: Live, place: Place, item: QueuedItem) => {
    const { run, progress } = one;
    const child = run.redrive && journal.findStartedBy(itemStarter(run.id, item.id));
    progress.begin(item.id, item.items);
    inBackground(child ? redriveItem(one, child, item) : beginItem(one, place, item));
  };
};
