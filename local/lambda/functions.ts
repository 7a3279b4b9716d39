import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as z from 'zod';
import type { Deployment, Resource } from '../template/deployment.ts';
import { functionName, lambdaFunction } from '../template/kinds/lambda.ts';
import { refuse } from '../template/stop.ts';
import type { SharedTime } from '../time/shared-time.ts';
import { type Endpoints, environmentOf } from './environment.ts';
import { optOf } from './layers.ts';
import { lineOfFailure, openLog } from './log.ts';
import type { Call, Outcome } from './messages.ts';
import { openPool } from './pool.ts';
import { openResting, type Resting } from './resting.ts';
import { openSandbox } from './sandbox.ts';

type LambdaFunction = Resource<z.infer<typeof lambdaFunction.honoured>>;
type Settings = {
  deployment: Deployment;
  endpoints: Endpoints;
  time: SharedTime;
  logFolder: string;
  compiledFolder: string;
  layersFolder: string;
  /** So many sandboxes, of all functions together, before one that rests gives way to a new one. */
  sandboxes: number;
  done: () => void;
};

export type Functions = {
  has: (nameOrArn: string) => boolean;
  names: () => readonly string[];
  invoke: (nameOrArn: string, event: string) => Promise<Outcome>;
  stop: () => Promise<void>;
};

/** Of one function, more than the cores can run at once only cost memory. */
const mostOfOne = Math.max(2, availableParallelism());
/** Opening one takes longer than most calls. */
const patienceMs = 100;
/** What a person needs from page to page stays open; opening one anew takes a tenth of a second and more. */
const rests = { longestMs: 20_000, shortestMs: 1_000 };

export const openFunctions = (settings: Settings): Functions => {
  mkdirSync(settings.logFolder, { recursive: true });
  const resting = openResting({ many: settings.sandboxes, ...rests });
  const pools = new Map(
    ours(settings.deployment).map((it) => [it.name, { it, pool: poolOf(it, settings, resting) }] as const),
  );

  return {
    has: (nameOrArn) => pools.has(functionName(nameOrArn)),
    names: () => [...pools.keys()],
    invoke: (nameOrArn, event) => {
      const found = pools.get(functionName(nameOrArn));
      if (!found) throw new Error(`Function not found: ${nameOrArn}`);
      const { it, pool } = found;
      return pool.call({
        requestId: randomUUID(),
        arn: it.arn,
        event,
        timeout: it.properties.Timeout * 1000,
      });
    },
    stop: async () => {
      await Promise.all([...pools.values()].map(({ pool }) => pool.stop()));
    },
  };
};

/** CDK brings functions of its own that set up what we set up ourselves; they are not Node, or not ours to run. */
const ours = (deployment: Deployment) => {
  const tokens = new Set(deployment.serviceTokens);
  return deployment.all(lambdaFunction).filter(({ arn }) => !tokens.has(arn));
};

const poolOf = (it: LambdaFunction, settings: Settings, resting: Resting) => {
  const { deployment, endpoints, time, logFolder, compiledFolder: compiled, layersFolder } = settings;
  const { name, properties } = it;
  const { MemorySize: memorySize, Environment, ReservedConcurrentExecutions: reserved } = properties;
  const [file = '', exportName = ''] = properties.Handler.split('.');
  const module = moduleOf(it, deployment, file);
  const log = openLog(join(logFolder, `${name}.log`));
  const variables = Environment?.Variables ?? {};
  const opt = optOf(it, deployment, layersFolder);
  const setting = { module, exportName, functionName: name, memory: String(memorySize), time, opt };
  const env = environmentOf({ name, runtime: properties.Runtime, memorySize, variables, endpoints });
  const pool = openPool({
    size: Math.min(reserved ?? mostOfOne, mostOfOne),
    patienceMs,
    resting,
    open: () => openSandbox({ setting, env, memorySize, compiled, log }),
  });
  return {
    ...pool,
    call: async (call: Call): Promise<Outcome> => {
      const outcome = await pool.call(call);
      if (outcome.functionError) log(lineOfFailure(call.requestId, outcome.payload));
      return outcome;
    },
  };
};

const moduleOf = (it: LambdaFunction, { assets }: Deployment, file: string) => {
  const folder = assets.get(it.properties.Code.S3Key ?? '') ?? refuse(it, 'has code that is no asset');
  if (!it.properties.Runtime.startsWith('nodejs')) refuse(it, `has the runtime ${it.properties.Runtime}`);
  const module = ['.mjs', '.js', '.cjs'].map((ending) => join(folder, file + ending)).find(existsSync);
  return module ? pathToFileURL(module).href : refuse(it, `has the handler ${it.properties.Handler}`);
};
