import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { Deliveries } from '../events/deliveries.ts';
import type { Queues } from '../events/queues.ts';
import type { Schedules } from '../events/schedules.ts';
import { FaultOrder, type Faults } from '../faults/faults.ts';
import { faultsAt } from '../faults/plan.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Person } from '../sign-in/people.ts';
import type { Engine } from '../states/engine.ts';
import { arnOf } from '../template/kind.ts';

export const controlPath = '/_local';

type Settings = {
  clock: Clock;
  isReady: () => boolean;
  engine: () => Engine;
  faults: Faults;
  functions: Functions;
  queues: Queues;
  deliveries: Deliveries;
  schedules: Schedules;
  tables: readonly string[];
  client: DynamoDBClient;
  people: readonly Person[];
  denied: () => readonly string[];
  logFile: (functionName: string) => string;
};

const ClockOrder = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ hold: z.literal(true) }),
  z.strictObject({ follow: z.literal(true) }),
]);

/** The handles of this machine, for people and tests on it. Whoever comes from elsewhere finds nothing. */
export const controlApi = (it: Settings) => {
  const app = new Hono<{ Bindings: HttpBindings }>().basePath(controlPath);

  app.use(async (context, next) => {
    if (!isLoopback(context.env.incoming.socket.remoteAddress)) return context.notFound();
    // A page of another site may make a browser on this machine send things here.
    if (context.req.header('sec-fetch-site') === 'cross-site') return context.notFound();
    return next();
  });

  app.get('/', (context) => context.json({ see: pages.map((page) => `${controlPath}/${page}`) }));
  app.get('/health', (context) => context.json({ ready: it.isReady() }));
  app.get('/people', (context) => context.json(it.people));

  app.get('/clock', (context) => context.json(reading(it.clock)));
  app.post('/clock', async (context) => {
    const { success, data } = ClockOrder.safeParse(await context.req.json().catch(() => undefined));
    if (!success)
      return context.json({ problem: 'Say {"to": "<instant>"}, {"hold": true} or {"follow": true}.' }, 400);
    const problem = obey(it.clock, data);
    return problem ? context.json({ problem }, 409) : context.json(reading(it.clock));
  });

  app.get('/faults', (context) => context.json(it.faults.standing()));
  app.post('/faults', async (context) => {
    const { success, data } = FaultOrder.safeParse(await context.req.json().catch(() => undefined));
    if (!success) return context.json({ problem: faultOrders }, 400);
    it.faults.order(data);
    return context.json(it.faults.standing());
  });

  app.get('/executions', async (context) => context.json(await it.engine().listStateMachines({})));
  app.get('/executions/:machine', async (context) => {
    const stateMachineArn = arnOf('states', `stateMachine:${context.req.param('machine')}`);
    return context.json(await it.engine().listExecutions({ stateMachineArn }));
  });
  app.get('/executions/:machine/:name', async (context) => {
    const { machine, name } = context.req.param();
    const executionArn = arnOf('states', `execution:${machine}:${name}`);
    const execution = await it.engine().describeExecution({ executionArn });
    return context.json({ execution, history: await it.engine().getExecutionHistory({ executionArn }) });
  });
  app.onError((failure, context) => context.json({ problem: failure.message }, 400));
  app.get('/dead-letters', (context) => context.json(it.queues.list()));
  app.get('/denied', (context) => context.json(it.denied()));
  app.get('/deliveries', (context) => context.json({ waiting: it.deliveries.waiting() }));
  app.get('/schedules', (context) => context.json(it.schedules.list()));
  app.get('/logs', (context) => context.json(it.functions.names()));
  app.get('/logs/:name', async (context) => {
    const name = context.req.param('name');
    return it.functions.has(name) ? context.text(await tail(it.logFile(name))) : context.notFound();
  });
  app.get('/tables', async (context) => context.json(await counts(it)));
  return app;
};

const faultOrders =
  'Say {"off": true}, or what goes wrong, how often of 1 and where: {"seed": 7, "stream": {"twice": 0.1}, "function": {"throttled": 0.02}}. ' +
  Object.entries(faultsAt)
    .map(([place, kinds]) => `${place}: ${kinds.join(', ')}`)
    .join('; ');

const pages = [
  'faults',
  'clock',
  'executions',
  'dead-letters',
  'denied',
  'deliveries',
  'schedules',
  'logs',
  'tables',
  'people',
  'health',
];

const isLoopback = (address = '') => /^(::ffff:)?127\.|^::1$/.test(address);

const reading = (clock: Clock) => ({
  now: new Date(clock.now()).toISOString(),
  following: clock.isFollowing(),
});

const obey = (clock: Clock, order: z.infer<typeof ClockOrder>) => {
  if ('hold' in order) return void clock.hold();
  if ('follow' in order) return void clock.follow();
  const instant = Date.parse(order.to);
  if (instant < clock.now()) return 'The clock moves forward only.';
  return void clock.moveTo(instant);
};

const shownOfLog = 64 * 1024;

const tail = async (file: string) => {
  if (!existsSync(file)) return '';
  const handle = await open(file);
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await handle.read({
    buffer: Buffer.alloc(shownOfLog),
    position: Math.max(0, size - shownOfLog),
  });
  await handle.close();
  return buffer.subarray(0, bytesRead).toString('utf8');
};

const counts = async ({ tables, client }: Settings) =>
  Promise.all(
    tables.map(async (TableName) => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName }));
      return { table: TableName, items: Table?.ItemCount, bytes: Table?.TableSizeBytes };
    }),
  );
