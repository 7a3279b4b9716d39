import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '#local/clock/clock.ts';
import { openClock } from '#local/clock/open-clock.ts';
import { type Engine, openEngine } from '#local/states/engine.ts';
import type { Integrations } from '#local/states/integrations.ts';
import type { Sync } from '#local/states/journal/group-commit.ts';
import type { Json, JsonObject } from '#local/states/json.ts';

export const region = 'cn-northwest-1:111122223333';
export const machineArn = (name: string) => `arn:aws-cn:states:${region}:stateMachine:${name}`;
export const functionArn = (name: string) => `arn:aws-cn:lambda:${region}:function:${name}`;

/** 2026-01-05T00:00:00Z, a Monday. */
export const monday = Date.UTC(2026, 0, 5);

export type Functions = Record<string, (payload: Json) => Json | Promise<Json>>;
export type Services = Record<string, (args: JsonObject) => Json | Promise<Json>>;

export const namedError = (name: string, message = 'no') => Object.assign(new Error(message), { name });

const lastPart = (arn: string) => arn.split(':').at(-1) ?? arn;

export const tasksOf = (functions: Functions = {}, services: Services = {}): Integrations => ({
  invokeFunction: async (name, payload) => {
    const run = functions[lastPart(name)];
    if (!run) throw namedError('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
    return { payload: await run(payload) };
  },
  callService: async (service, action, args) => {
    const run = services[`${service}:${action}`];
    if (!run) throw namedError('UnknownOperation');
    return run(args);
  },
});

export const aFolder = () => mkdtempSync(join(tmpdir(), 'kouan-states-'));

export const aJournal = () => join(aFolder(), 'journal.sqlite');

type Given = {
  definition?: JsonObject;
  machines?: Record<string, JsonObject>;
  functions?: Functions;
  services?: Services;
  tasks?: Integrations;
  clock?: Clock;
  journalFile?: string;
  sync?: Sync;
  random?: () => number;
};

/** The parts of a machine that every machine has. */
export const aMachine = (states: JsonObject, more: JsonObject = {}): JsonObject => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0] ?? '',
  States: states,
  ...more,
});

export const anEngine = ({
  definition,
  machines = definition ? { M: definition } : {},
  functions,
  services,
  tasks = tasksOf(functions, services),
  clock = openClock({ now: monday, following: false }),
  journalFile = aJournal(),
  sync,
  random,
}: Given) => {
  const engine = openEngine({
    machines: Object.entries(machines).map(([name, body]) => ({
      arn: machineArn(name),
      name,
      definition: body,
      roleArn: `arn:aws-cn:iam::111122223333:role/${name}`,
    })),
    journalFile,
    clock,
    tasks,
    ...(sync && { sync }),
    ...(random && { random }),
  });
  onTestFinished(() => engine.close());
  return { engine, clock, journalFile };
};

const parsed = (text: unknown): Json => (typeof text === 'string' ? JSON.parse(text) : null);

export const typesOf = (events: Json): string[] =>
  Array.isArray(events) ? events.map((event) => String(Object(event).type)) : [];

/** How an execution stands: its status, what it gave, and its history in the order of events. */
export const look = async (engine: Engine, executionArn: string) => {
  const described: JsonObject = await engine.describeExecution({ executionArn });
  const { events = [] }: JsonObject = await engine.history({ executionArn, maxResults: 1000 });
  return {
    status: described['status'],
    output: parsed(described['output']),
    error: described['error'],
    cause: described['cause'],
    events: Array.isArray(events) ? events : [],
    types: typesOf(events),
  };
};

/** Starts an execution and lets hours pass until it has ended. */
export const runToEnd = async (engine: Engine, clock: Clock, input: Json = {}, machine = 'M') => {
  const { executionArn } = await engine.startExecution({
    stateMachineArn: machineArn(machine),
    input: JSON.stringify(input),
  });
  await engine.idle();
  for (let hours = 0; hours < 50; hours++) {
    if ((await look(engine, executionArn)).status !== 'RUNNING') break;
    clock.moveTo(clock.now() + 3_600_000);
    await engine.idle();
  }
  return look(engine, executionArn);
};
