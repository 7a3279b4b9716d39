import type { CaseRef } from '#domain/casework/case.ts';
import { setsOut } from '#functions/casework/departures.ts';
import { resumeTask } from '#functions/casework/resume-task.ts';
import { openClock } from '#local/clock/open-clock.ts';
import { openEngine } from '#local/states/engine.ts';
import type { Json, JsonObject } from '#local/states/json.ts';
import type { MemoryPorts } from './memory-ports.ts';

/** A step takes what its state gives it: the id of its case, and of a Distributed Map its item as well. */
type Step = (
  ports: MemoryPorts,
  input: { readonly id: string; readonly piece: number; readonly key: string },
) => Promise<unknown>;
export type Steps = Readonly<Record<string, Step>>;

type Place = {
  readonly journalFile: string;
  /** Where a waiting state leaves its token, if not in memory. */
  readonly leave?: (taskId: string, token: string) => Promise<void>;
};

type History = readonly { readonly stateEnteredEventDetails?: { readonly name: string } }[];

const arn = 'arn:aws:states:local:000000000000:stateMachine:Machine';
const nameOf = (lambda: string) => lambda.split(':').at(-1) ?? lambda;
const listed = ({ exports }: MemoryPorts, prefix: string) =>
  exports
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((Key) => ({ Key }));

const text = (value: unknown): string => String(Object(value)['S']);

/**
 * A deployed definition on the local engine, its clock held, its steps the real ones over ports in memory. A waiting
 * state leaves its token as it would in the table, and the stream is played by `told`.
 */
export const carrying = (
  ports: MemoryPorts,
  definition: JsonObject,
  steps: Steps,
  { journalFile, leave = async (taskId, token) => ports.waits.leave(taskId, token) }: Place,
) => {
  const clock = openClock({ now: ports.clock.now().getTime(), following: false });
  const calls: string[] = [];
  const told = async (taskId: string) => {
    await resumeTask(world, taskId);
  };

  const engine = openEngine({
    machines: [{ arn, name: 'Machine', definition, roleArn: 'arn:aws:iam::000000000000:role/Machine' }],
    journalFile,
    clock,
    tasks: {
      invokeFunction: async (lambda, payload) => {
        const step = steps[nameOf(lambda)];
        if (!step) throw new Error(`The test knows no function ${lambda}.`);
        calls.push(nameOf(lambda));
        const answer: Json = JSON.parse(JSON.stringify(await step(world, Object(payload))));
        return { payload: answer };
      },
      callService: async (_, action, { Key, ExpressionAttributeValues, Prefix }) => {
        if (action === 'listObjectsV2') return { Contents: listed(ports, String(Prefix)) };
        const taskId = text(Object(Key)['sk']).slice('TOKEN#'.length);
        await leave(taskId, String(Object(Object(ExpressionAttributeValues)[':token'])['SS']));
        setImmediate(() => void told(taskId));
        return {};
      },
    },
  });

  const world: MemoryPorts = {
    ...ports,
    workflows: {
      ...ports.workflows,
      resume: async (taskToken, decision) => {
        try {
          await engine.sendTaskSuccess({ taskToken, output: JSON.stringify({ decision }) });
        } catch (error) {
          // A token that is no longer waited for is no error.
          if (!(error instanceof Error) || error.name !== 'TaskTimedOut') throw error;
        }
      },
    },
  };

  const executions: string[] = [];
  const carry = async (id: string): Promise<string> => {
    const started: JsonObject = await engine.startExecution({
      stateMachineArn: arn,
      input: JSON.stringify({ id }),
    });
    executions.push(String(started['executionArn']));
    return String(started['executionArn']);
  };

  let carriedCase: CaseRef | undefined;
  const heard = new Set<string>();
  /** What has happened to the case since it was last asked; of one moment, events stand in no order. */
  const newsOf = async (ref: CaseRef) => {
    const events = (await ports.register.history(ref)).filter((one) => !heard.has(JSON.stringify(one)));
    for (const event of events) heard.add(JSON.stringify(event));
    return events;
  };
  /** The stream tells of every event once; some have the case set out again. */
  const tellEvents = async () => {
    if (!carriedCase) return;
    const { kind, id } = carriedCase;
    for (const { type, from } of await newsOf(carriedCase))
      if (setsOut({ kind, type, from })) await carry(id);
  };

  /** Lets everything happen that can happen at this hour; the stream tells of every task that has been closed. */
  const settle = async () => {
    for (let before = -1; before !== calls.length; ) {
      before = calls.length;
      await engine.idle();
      await tellEvents();
      for (const taskId of await ports.waits.waiting()) await told(taskId);
      await new Promise((done) => setImmediate(done));
      await engine.idle();
    }
  };

  return {
    calls,
    settle,
    close: () => engine.close(),
    start: async (ref: CaseRef) => {
      carriedCase = ref;
      await newsOf(ref);
      const started = await carry(ref.id);
      await settle();
      return started;
    },
    moveTo: async (instant: string) => {
      ports.clock.moveTo(instant);
      clock.moveTo(Date.parse(instant));
      await settle();
    },
    /** Real retries wait; this lets their time pass. */
    letSecondsPass: async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        clock.moveTo(clock.now() + 1000);
        await settle();
      }
    },
    /** Of the execution that has set out last. */
    status: async (of = executions.at(-1) ?? '') => {
      const described: JsonObject = await engine.describeExecution({ executionArn: of });
      return described['error'] ? `${described['status']} ${described['error']}` : described['status'];
    },
    /** The states it has gone through, in order, one execution after another. */
    path: async () => {
      const names: string[] = [];
      for (const executionArn of executions) {
        const { events }: JsonObject = await engine.history({ executionArn, maxResults: 1000 });
        const history: History = JSON.parse(JSON.stringify(events));
        names.push(
          ...history.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []),
        );
      }
      return names;
    },
  };
};
