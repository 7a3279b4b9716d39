import type { Clock } from '#local/clock/clock.ts';
import { apiFor } from './api/api.ts';
import { beginWith } from './begin.ts';
import { askOnceWith } from './calls/ask-once.ts';
import type { OwnOperations } from './calls/call.ts';
import { type Integrations, type Permit, permitted } from './integrations.ts';
import type { Random } from './interpreter/retry.ts';
import type { Sync } from './journal/group-commit.ts';
import { type Journal, openJournal } from './journal/journal.ts';
import { openKeeper } from './keeper.ts';
import { type Machines, openMachines } from './machines.ts';
import type { Inside } from './operations/operation.ts';
import { operationsOn, ownOperation } from './operations/operations.ts';
import { resourceOf } from './operations/resources.ts';
import { openPerformer } from './perform.ts';
import type { Definition, Knows } from './reading/read-machine.ts';
import { tokensWith } from './tokens.ts';

export type EngineOptions = {
  machines: Definition[];
  journalFile: string;
  /** Has the disk keep the journal, where that is not the disk it lies on. */
  sync?: Sync;
  clock: Clock;
  tasks: Integrations;
  /** For the jitter of retries. */
  random?: Random;
  /** What whoever signed a request over HTTP may do. */
  permitFor?: (authorization: string | undefined) => Permit;
};

export type Engine = ReturnType<typeof openEngine>;

const actionOf = (operation: string) => `states:${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;

const knowing =
  ({ knows = () => true }: Integrations): Knows =>
  (service, action) =>
    service === 'sfn' || knows(service, action);

const readOrClose = (options: EngineOptions, journal: Journal): Machines => {
  try {
    return openMachines(options.machines, journal, knowing(options.tasks));
  } catch (refusal) {
    journal.close();
    throw refusal;
  }
};

/** Opens the journal, refuses what it cannot run, and goes on with every execution that was under way. */
export const openEngine = (options: EngineOptions) => {
  const { clock, tasks, random = Math.random, permitFor = () => permitted } = options;
  const journal = openJournal(options.journalFile, options.sync);
  const machines = readOrClose(options, journal);
  const own: OwnOperations = (action, input, permit = permitted) => operate(action, input, permit);
  const tokens = tokensWith(journal.secret());

  const performer = openPerformer({
    journal,
    machines,
    clock,
    integrations: tasks,
    own,
    begin: (beginning) => inside.begin(beginning),
    deliver: (id, happening) => keeper.deliver(id, happening),
    inBackground: (work) => keeper.inBackground(work),
  });

  const keeper = openKeeper({
    journal,
    clock,
    machines,
    token: (execution, { id, attempt }) => tokens.make({ execution: execution.id, flow: id, attempt }),
    random,
    perform: performer.perform,
    closed: performer.closed,
  });

  const write = beginWith({ journal, clock });

  const inside: Inside = {
    journal,
    clock,
    machines,
    keeper,
    tokens,
    knows: knowing(tasks),
    askOnce: askOnceWith({ integrations: tasks, machines, own }),
    random,
    begin: async (beginning) => {
      const { execution, isNew } = write(beginning);
      if (isNew) keeper.inBackground(keeper.deliver(execution.id, { kind: 'started' }));
      await journal.settled();
      return execution;
    },
  };

  const operations = operationsOn(inside);

  const operate = (name: string, input: unknown, permit: Permit) => {
    const resource = resourceOf(inside, name, input);
    if (resource !== undefined) permit(actionOf(name), resource);
    return ownOperation(operations, name)(input);
  };

  keeper.resumeAll();

  return {
    ...operations,
    history: operations.getExecutionHistory,
    /** For people who look at the whole; no operation of the API asks this. */
    looks: journal.looks,
    api: apiFor((name, input, signed) => operate(name, input, permitFor(signed))),
    /** Resolves when nothing is being done: everything waits for a time, a token or a person. */
    idle: async () => {
      do {
        await new Promise(setImmediate);
        await keeper.allAtRest();
      } while (!keeper.isIdle());
      await journal.settled();
    },
    close: () => {
      keeper.close();
      journal.close();
    },
  };
};
