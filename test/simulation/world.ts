import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executionName } from '#functions/adapters/step-functions/workflows.ts';
import { wakeWorkflow } from '#functions/casework/wake-workflow.stream.ts';
import { followEvents } from '#functions/followers/follow-events.stream.ts';
import type { Change } from '#functions/ports.ts';
import { openClock } from '#local/clock/open-clock.ts';
import { type Engine, openEngine } from '#local/states/engine.ts';
import type { Json, JsonObject } from '#local/states/json.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';
import { type Life, openGate, ProcessKilled } from './gate.ts';
import { portsOf } from './gated-ports.ts';
import { machineOf, machines, steps } from './machines.ts';
import type { Stage } from './stage.ts';
import { openStreams } from './table-streams.ts';

/** Where files are memory, if there is such a place: the journal is written through to the disk thousands of times. */
const quickFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const listeners = { wake: wakeWorkflow, follow: followEvents } as const;
export type Listener = keyof typeof listeners;

/** Nobody waits for it any longer, or somebody came first: neither is an error (the adapter says the same). */
const harmless = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken', 'ExecutionAlreadyExists'];

const unlessHarmless = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Error) || !harmless.includes(error.name)) throw error;
  }
};

/** No function lives longer, and nobody waits longer for an answer. */
const longestLife = 15 * 60_000;

const text = (value: unknown): string => String(Object(value)['S']);
const nameOf = (lambda: string) => lambda.split(':').at(-1) ?? lambda;

/** Who hears of a change once it is written. */
export type Heard = { readonly before: (change: Change) => void; readonly after: () => void };

/**
 * The main job in one process and without a wall clock: the machines as they are deployed, on the real engine; the real
 * functions and routes, over ports in memory; streams that are played. Whatever lasts is reached through one gate.
 */
export const openWorld = ({ store, ports: bare, claims }: Stage, heard: Heard) => {
  const folder = mkdtempSync(join(quickFolder, 'kouan-simulation-'));
  const clock = openClock({ now: bare.clock.now().getTime(), following: false });
  const gate = openGate();
  const streams = openStreams(['wake', 'follow'] as const);
  const lives = new Set<Life>();
  let journals = 0;
  let engine: Engine;

  const base: MemoryPorts = {
    ...bare,
    register: {
      ...bare.register,
      commit: async (change) => {
        heard.before(change);
        await bare.register.commit(change);
        streams.tellOf(change);
        heard.after();
      },
    },
    workflows: {
      ...bare.workflows,
      start: async (ref, version) => {
        const stateMachineArn = machineOf(ref.kind);
        if (!stateMachineArn) return;
        const name = executionName(ref, version);
        const input = JSON.stringify({ id: ref.id });
        await unlessHarmless(engine.startExecution({ stateMachineArn, name, input }));
      },
      resume: async (taskToken, decision) =>
        unlessHarmless(engine.sendTaskSuccess({ taskToken, output: JSON.stringify({ decision }) })),
    },
  };

  /** Does something as a life of its own, which may end at any call. */
  const live = async <T>(name: string, does: (ports: MemoryPorts, life: Life) => Promise<T>): Promise<T> => {
    const life: Life = { name, isOver: false };
    lives.add(life);
    try {
      return await does(portsOf(base, gate, life), life);
    } catch (failure) {
      // Of what it met as its process ended, nobody hears.
      throw life.isOver ? new ProcessKilled(name) : failure;
    } finally {
      lives.delete(life);
    }
  };

  const invoke = (lambda: string, id: string) =>
    live(`${nameOf(lambda)} ${id}`, (ports, life) =>
      gate.pass(life, 'function', async () => {
        const step = steps[nameOf(lambda)];
        if (!step) throw new Error(`The simulation knows no function ${lambda}.`);
        const answer: Json = JSON.parse(JSON.stringify(await step(ports, { id })));
        return answer;
      }),
    );

  const journalFile = () => join(folder, `journal-${journals}.sqlite`);

  const opened = () =>
    openEngine({
      machines: machines(),
      journalFile: journalFile(),
      // A kill takes what the file holds: here, what is written is kept.
      sync: async () => {},
      clock,
      random: () => 0.5,
      tasks: {
        invokeFunction: async (lambda, payload) => ({
          payload: await invoke(lambda, String(Object(payload)['id'])),
        }),
        callService: (_, __, { Key, ExpressionAttributeValues }) => {
          const taskId = text(Object(Key)['sk']).slice('TOKEN#'.length);
          const token = String(Object(Object(ExpressionAttributeValues)[':token'])['SS']);
          return live(`token of ${taskId}`, (_ports, life) =>
            gate.pass(life, 'leave token', async () => {
              bare.waits.leave(taskId, token);
              streams.tellOfToken(taskId);
              return {};
            }),
          );
        },
      },
    });
  engine = opened();

  const end = () => {
    for (const life of lives) life.isOver = true;
    gate.killAll();
    engine.close();
  };

  /** What the disk holds in this moment is all that is left. */
  const kill = () => {
    const before = journalFile();
    journals += 1;
    const files = ['', '-wal'].filter((suffix) => existsSync(before + suffix));
    for (const suffix of files) copyFileSync(before + suffix, journalFile() + suffix);
    end();
    for (const suffix of files) rmSync(before + suffix, { force: true });
    for (const reader of streams.readers.values()) reader.drop();
    engine = opened();
  };

  return {
    store,
    claims,
    gate,
    streams,
    lives,
    listeners,
    live,
    kill,
    now: () => clock.now(),
    ports: base,
    moveTo: (instant: number) => {
      if (instant - clock.now() > longestLife) gate.killAll();
      bare.clock.moveTo(new Date(instant).toISOString());
      clock.moveTo(instant);
    },
    engine: () => engine,
    executions: async (stateMachineArn: string, statusFilter: string) => {
      const { executions }: JsonObject = await engine.listExecutions({ stateMachineArn, statusFilter });
      return Array.isArray(executions) ? executions.map((one) => String(Object(one)['executionArn'])) : [];
    },
    close: () => {
      end();
      rmSync(folder, { recursive: true });
    },
  };
};
export type World = ReturnType<typeof openWorld>;
