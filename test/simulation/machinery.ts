import { sweepWaits } from '#functions/casework/sweep-waits.schedule.ts';
import { sweepEvents } from '#functions/followers/sweep-events.schedule.ts';
import type { Lots } from '#local/faults/lot.ts';
import type { JsonObject } from '#local/states/json.ts';
import { ProcessKilled } from './gate.ts';
import { machineArns } from './machines.ts';
import type { Act, Move } from './people/acts.ts';
import { deliver } from './table-streams.ts';
import { isExcused, type Troubles } from './troubles.ts';
import type { Listener, World } from './world.ts';

type Ready = { readonly listener: Listener; readonly queue: Parameters<typeof deliver>[0] };

const ready = ({ streams }: World): Ready[] =>
  [...streams.readers].flatMap(([listener, reader]) => reader.ready().map((queue) => ({ listener, queue })));

/** A reader takes some records of one case, and may forget that it did. */
const reads = (world: World, { listener, queue }: Ready, count: number, again: boolean): Act => ({
  words: `${listener} hears of ${queue.row}${again ? ', and will again' : ''}`,
  done: world
    .live(`${listener} ${queue.row}`, (ports, life) =>
      deliver(queue, { count, again }, async (record) => {
        await world.listeners[listener](ports, record);
        if (life.isOver) throw new ProcessKilled(queue.row);
      }),
    )
    .then(() => true),
});

export const readsSomething = (world: World, lots: Lots, again: boolean): Act | undefined => {
  const one = lots.oneOf(ready(world));
  return one && reads(world, one, 1 + lots.below(3), again);
};

/** All that is told and not heard of yet, one case after another. */
export const readsEverything = (world: World): Act | undefined => {
  const [one] = ready(world);
  return one && reads(world, one, one.queue.records.length, false);
};

const quietly = async (work: Promise<unknown>): Promise<boolean> => {
  await work;
  return true;
};

export const sweepsWaits: Move = (world) => ({
  words: 'the quarter of an hour is over: decisions that were lost are looked for',
  done: quietly(world.live('sweep waits', sweepWaits)),
});

export const sweepsEvents: Move = (world) => ({
  words: 'the night is over: what should have followed a lost event is looked for',
  done: quietly(world.live('sweep events', sweepEvents)),
});

export const sweeps: Move = (world, lots) => (lots.happens(0.7) ? sweepsWaits : sweepsEvents)(world, lots);

const failureOf = async (world: World, executionArn: string): Promise<string> => {
  const { error, cause }: JsonObject = await world.engine().describeExecution({ executionArn });
  return `${error}: ${String(cause).slice(0, 600)}`;
};

/** The operator has every failed execution taken up again, as the runbook says; answers how many. */
export const redriveFailed = async (world: World, troubles: Troubles): Promise<number> => {
  let redriven = 0;
  for (const machine of machineArns)
    for (const arn of await world.executions(machine, 'FAILED')) {
      const failure = await failureOf(world, arn);
      if (!isExcused(failure.split(':')[0] ?? '')) troubles.push(`${arn} failed: ${failure}`);
      await world.engine().redriveExecution({ executionArn: arn });
      redriven += 1;
    }
  return redriven;
};
