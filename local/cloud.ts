import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from './clock/clock.ts';
import { type Closing, openClosing } from './closing.ts';
import { consolePages } from './console/console.ts';
import type { Sights } from './console/needs.ts';
import { controlApi } from './control/control.ts';
import { openUndisturbed } from './control/undisturbed.ts';
import { openDatabase } from './data/database.ts';
import { type DataFolder, openFolder } from './data/folder.ts';
import { awsDoor, publicDoor } from './doors.ts';
import { openDynamoDbDoor } from './dynamodb/door.ts';
import { type DynamoDb, startDynamoDb } from './dynamodb/dynoxide.ts';
import type { FindExpired } from './dynamodb/expired.ts';
import { startExpiry } from './dynamodb/expiry.ts';
import { createTables, dynamoDbClient } from './dynamodb/tables.ts';
import { definitionsOf, openWorkflows } from './engine.ts';
import { openEvents } from './events/events.ts';
import { openFaults } from './faults/faults.ts';
import type { FaultPlan } from './faults/plan.ts';
import { openHttpApi } from './http/http-api.ts';
import { openServices } from './integrations/call-service.ts';
import { type Functions, openFunctions } from './lambda/functions.ts';
import { invokeApi } from './lambda/invoke-api.ts';
import { fewSandboxes } from './lambda/resting.ts';
import { openPermissions } from './permissions/permissions.ts';
import { checkStanding } from './permissions/standing.ts';
import { portalFiles } from './portal/portal-files.ts';
import { openS3 } from './s3/s3.ts';
import { listen } from './servers.ts';
import { openIssuer } from './sign-in/issuer.ts';
import { signingKeys } from './sign-in/keys.ts';
import { readPeople } from './sign-in/people.ts';
import type { Engine } from './states/engine.ts';
import type { Standing } from './streams/standing.ts';
import { startStreams } from './streams/streams.ts';
import { type Deployment, readDeployment } from './template/deployment.ts';
import { globalTable } from './template/kinds/dynamodb.ts';
import { openKeptTime } from './time/kept-time.ts';
import { shiftDate } from './time/shifted-date.ts';

export type LocalOptions = {
  /** Where CDK left the assembly. */
  assembly: string;
  /** Where everything is kept. */
  data: string;
  /** People's port; AWS clients use the next one. 0 takes any two that are free. */
  port?: number;
  /** Forget what the data folder holds. */
  fresh?: boolean;
  /** The folder that a new data folder begins as a copy of. */
  model?: string | undefined;
  /** Start with the clock held at this instant. */
  clock?: string | undefined;
  /** Use this DynamoDB instead of starting one. */
  dynamodbEndpoint?: string | undefined;
  /** The built portal. */
  portal?: string;
  /** The pages under /_local/ for people; the handles are there without them. */
  console?: boolean;
  /** So many sandboxes of functions stay open, of all together; a small machine has room for few. */
  sandboxes?: number;
  /** Who may sign in. */
  people?: string;
  /** What goes wrong on purpose, from the start on. */
  faults?: FaultPlan;
  /** Further addresses that sign-in may return to. */
  redirectUris?: readonly string[];
};

export type Local = {
  baseUrl: string;
  awsUrl: string;
  /** The database itself, for the operator. */
  dynamodbUrl: string;
  /** Where functions and state machines find it. */
  dynamodbDoorUrl: string;
  clock: Clock;
  engine: Engine;
  functions: Functions;
  deployment: Deployment;
  people: readonly { sub: string; name: string; title: string }[];
  /** Nobody moves the clock by hand during this work. */
  undisturbed: <T>(work: Promise<T>) => Promise<T>;
  stop: () => Promise<void>;
};

/** So long may a request that is under way take to its end when everything stops. */
const patienceMs = 1_500;

/** Runs a synthesized assembly on this machine, and resolves when it is ready for its first request. */
export const startLocal = async (options: LocalOptions): Promise<Local> => {
  const closing = openClosing();
  try {
    return await start(options, closing);
  } catch (failure) {
    await closing.closeAll();
    throw failure;
  }
};

const start = async (options: LocalOptions, closing: Closing): Promise<Local> => {
  const folder = closing.add(
    openFolder(options.data, { fresh: options.fresh ?? false, model: options.model }),
    ({ release }) => release(),
  );
  const { people: peopleServer, aws: awsServer } = await openServers(options.port ?? 8787, closing);
  const here = { baseUrl: peopleServer.url, awsUrl: awsServer.url };
  const deployment = readDeployment(options.assembly, here);
  const permissions = openPermissions(deployment);
  checkStanding(deployment, permissions);
  const { clock, shared } = openTime(folder.path('clock.json'), options.clock, closing);

  const [dynamodb, keys] = await Promise.all([
    openTables(deployment, folder, options, closing),
    signingKeys(folder.path('sign-in', 'keys.json')),
  ]);
  const door = closing.add(await openDynamoDbDoor({ url: dynamodb.url, permissions }), ({ stop }) => stop());
  const endpoints = { awsUrl: here.awsUrl, dynamodbUrl: door.url };
  const definitions = definitionsOf(deployment).map(({ text }) => text);
  const faults = openFaults(
    { now: clock.now, kill: () => process.kill(process.pid, 'SIGKILL'), pause: setTimeout },
    options.faults,
  );
  const services = closing.add(
    await openServices(definitions, { ...here, dynamodbUrl: dynamodb.url, permissions }),
    (opened) => opened.stop(),
  );

  const database = closing.add(openDatabase(folder.path('cloud.sqlite')), (opened) => opened.close());
  let wrote = () => {};
  let standings = async (): Promise<Standing[]> => [];
  const unspoilt = closing.add(
    openFunctions({
      deployment,
      endpoints,
      time: shared,
      logFolder: folder.path('logs'),
      compiledFolder: join(options.assembly, 'compiled'),
      layersFolder: join(options.assembly, 'layers'),
      sandboxes: options.sandboxes ?? fewSandboxes,
      done: () => wrote(),
    }),
    (opened) => opened.stop(),
  );
  const functions = faults.functionsAt('function', unspoilt);
  const events = closing.add(openEvents({ deployment, database, clock, permissions }), (opened) =>
    opened.stop(),
  );
  const s3 = openS3({
    folder: folder.path('s3'),
    database,
    deployment,
    permissions,
    clock,
    publish: (event) => events.publish(event),
  });

  let engine: Engine | undefined;
  const workflows = () => {
    if (!engine) throw new Error('The state machines are not open yet.');
    return engine;
  };
  const people = readPeople(options.people ?? '');
  const undisturbed = openUndisturbed();
  const sights: Sights = {
    clock,
    engine: workflows,
    functions,
    faults,
    ...events,
    streams: () => standings(),
    objects: s3.objects,
    client: dynamodb.client,
    deployment,
    denied: permissions.denied,
    logFile: (name) => folder.path('logs', `${name}.log`),
  };
  peopleServer.serve(
    publicDoor({
      issuer: openIssuer({ baseUrl: here.baseUrl, redirectUris: options.redirectUris ?? [], people, keys }),
      control: controlApi({
        console: options.console === false ? undefined : consolePages(sights),
        isReady: () => engine !== undefined,
        mayMove: undisturbed.isOver,
        ...sights,
        tables: deployment.all(globalTable).map(({ name }) => name),
        people,
      }),
      api: openHttpApi({ deployment, functions, clock }),
      portal: portalFiles(options.portal ?? folder.path('no-portal')),
    }),
  );
  awsServer.serve(
    awsDoor({
      s3: s3.door,
      lambda: invokeApi({ functions, permissions, later: events.callLater }),
      events: events.api,
      states: () => engine?.api,
    }),
  );

  const streams = closing.add(
    await startStreams({
      deployment,
      database,
      functions: faults.functionsAt('stream', unspoilt),
      queues: events.queues,
      client: dynamodb.client,
      endpoint: dynamodb.url,
      forget: dynamodb.forget,
      clock,
    }),
    (opened) => opened.stop(),
  );
  wrote = streams.nudge;
  standings = streams.standings;
  engine = closing.add(
    openWorkflows({
      deployment,
      functions,
      services: faults.services(services),
      permissions,
      readObject: s3.read,
      journalFile: folder.path('journal', 'executions.sqlite'),
      clock,
      wrote,
    }),
    (opened) => opened.close(),
  );
  closing.add(startExpiry(dynamodb, deployment.all(globalTable), clock), (opened) => opened.stop());
  events.start({ functions: faults.functionsAt('event', unspoilt), startExecution: engine.startExecution });
  // Before anything behind them is closed; what people have asked for may still need the other door.
  closing.add(undefined, async () => {
    await peopleServer.drain(patienceMs);
    await awsServer.drain(patienceMs);
  });
  return {
    ...here,
    dynamodbUrl: dynamodb.url,
    dynamodbDoorUrl: door.url,
    clock,
    engine,
    functions,
    deployment,
    people,
    undisturbed: undisturbed.during,
    stop: closing.closeAll,
  };
};

const openServers = async (port: number, closing: Closing) => ({
  people: closing.add(await listen(port), (server) => server.stop()),
  aws: closing.add(await listen(port === 0 ? 0 : port + 1), (server) => server.stop()),
});

/** The one place where the clock of this process and of its functions becomes ours. */
const openTime = (file: string, heldAt: string | undefined, closing: Closing) => {
  const { clock, shared } = openKeptTime(file, heldAt);
  closing.add(shiftDate(clock.now), (restore) => restore());
  return { clock, shared };
};

const openTables = async (
  deployment: Deployment,
  folder: DataFolder,
  { dynamodbEndpoint }: LocalOptions,
  closing: Closing,
): Promise<Pick<DynamoDb, 'url' | 'forget'> & { client: DynamoDBClient; find: FindExpired }> => {
  const { url, forget, expired } = closing.add(
    await startDynamoDb(folder.path('dynamodb'), dynamodbEndpoint),
    (opened) => opened.stop(),
  );
  const client = closing.add(dynamoDbClient(url), (opened) => opened.destroy());
  await createTables(client, deployment.all(globalTable));
  return { url, forget, client, find: expired(client) };
};
