import type { Flow } from '../execution.ts';
import type { Failure } from '../failure.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Resource } from '../reading/resource.ts';
import { type Run, record } from './run.ts';

type Moment = 'Scheduled' | 'Started' | 'Submitted' | 'Succeeded' | 'Failed' | 'TimedOut';

/** A plain function ARN has event types of its own; every other task shares one set. */
const typeOf = ({ kind }: Resource, moment: Moment) =>
  kind === 'function' ? `LambdaFunction${moment}` : `Task${moment}`;

const named = ({ kind, resourceType, resource }: Resource): JsonObject =>
  kind === 'function' ? {} : { resourceType, resource };

const regionOf = (arn: string) => arn.split(':')[3] ?? '';

const asked = (run: Run, resource: Resource, args: Json): JsonObject =>
  resource.kind === 'function'
    ? { resource: resource.resource, input: JSON.stringify(args) }
    : { ...named(resource), region: regionOf(run.machine.arn), parameters: JSON.stringify(args) };

export const recordScheduled = (run: Run, flow: Flow, resource: Resource, args: Json, limits: JsonObject) => {
  record(run, flow, typeOf(resource, 'Scheduled'), { ...asked(run, resource, args), ...limits });
  record(run, flow, typeOf(resource, 'Started'), named(resource));
};

export const recordOutput = (
  run: Run,
  flow: Flow,
  resource: Resource,
  moment: 'Submitted' | 'Succeeded',
  output: Json,
) => record(run, flow, typeOf(resource, moment), { ...named(resource), output: JSON.stringify(output) });

export const recordFailure = (
  run: Run,
  flow: Flow,
  resource: Resource,
  moment: 'Failed' | 'TimedOut',
  failure: Failure,
) => record(run, flow, typeOf(resource, moment), { ...named(resource), ...failure });
