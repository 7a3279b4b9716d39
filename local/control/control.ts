import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
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
import { ClockOrder, obey, reading } from './clock-orders.ts';
import { onceReady } from './once-ready.ts';
import { tail } from './tail.ts';
import { thisMachineOnly } from './this-machine.ts';

export const controlPath = '/_local';

const clockIsLeftAlone =
  '演示数据正在装入，完成后即可拨动时钟。 The demonstration data is coming in; the clock can be moved once it is there.';

type Settings = {
  clock: Clock;
  isReady: () => boolean;
  /** Whether the clock may be moved by hand. */
  mayMove: () => boolean;
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
  /** The pages for people; none where they are switched off. */
  console?: Hono<{ Bindings: HttpBindings }> | undefined;
};

/** The handles of this machine, for people and tests on it. Whoever comes from elsewhere finds nothing. */
export const controlApi = (it: Settings) => {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false }).basePath(controlPath);

  app.use(thisMachineOnly);
  for (const path of ['/executions/*', '/console/*']) app.use(path, onceReady(it.isReady));
  app.on('POST', ['/clock', '/console/clock'], onceReady(it.mayMove, clockIsLeftAlone));

  app.get('/', (context) =>
    it.console && wantsPages(context)
      ? context.redirect(`${controlPath}/console`)
      : context.json({ see: pages.map((page) => `${controlPath}/${page}`) }),
  );
  app.get('/health', (context) => context.json({ ready: it.isReady() }));
  app.get('/people', (context) => context.json(it.people));

  app.get('/clock', (context) => context.json(reading(it.clock)));
  app.post('/clock', async (context) => {
    const { success, data } = ClockOrder.safeParse(await context.req.json().catch(() => undefined));
    if (!success)
      return context.json({ problem: 'Say {"to": "<instant>"}, {"hold": true} or {"follow": true}.' }, 400);
    return obey(it.clock, data)
      ? context.json(reading(it.clock))
      : context.json({ problem: 'The clock moves forward only.' }, 409);
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
  if (it.console) app.route('/console', it.console);
  app.get('/tables', async (context) => context.json(await counts(it)));
  return app;
};

const faultOrders =
  'Say {"off": true}, or what goes wrong, how often of 1 and where: {"seed": 7, "stream": {"twice": 0.1}, "function": {"throttled": 0.02}}. ' +
  Object.entries(faultsAt)
    .map(([place, kinds]) => `${place}: ${kinds.join(', ')}`)
    .join('; ');

const json = 'application/json';

/** A browser asks for pages; a program takes what it gets. */
const wantsPages = (context: Context) =>
  accepts(context, { header: 'Accept', supports: [json, 'text/html'], default: json }) !== json;

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

const counts = async ({ tables, client }: Settings) =>
  Promise.all(
    tables.map(async (TableName) => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName }));
      return { table: TableName, items: Table?.ItemCount, bytes: Table?.TableSizeBytes };
    }),
  );
