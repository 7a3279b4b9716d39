import { StateFailed } from '../failure.ts';
import type { Integrations, Permit } from '../integrations.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Resource } from '../reading/resource.ts';
import { withCapitals, withSmallLetters } from './letters.ts';
import { startOf } from './nested-execution.ts';

/** The engine's own operations, for tasks that call Step Functions. */
export type OwnOperations = (action: string, input: JsonObject, permit?: Permit) => Promise<Json>;

type Needs = { integrations: Integrations; own: OwnOperations };
type Call = (needs: Needs, resource: Resource, args: Json) => Promise<Json>;

const parameters = (args: Json): JsonObject => {
  if (isObject(args)) return args;
  throw new StateFailed('States.Runtime', 'The Arguments of a service integration must be an object.');
};

const text = (args: JsonObject, field: string): string => {
  const value = args[field];
  if (typeof value === 'string') return value;
  throw new StateFailed('States.Runtime', `The field '${field}' is required in Arguments, as a string.`);
};

const invoke: Call = async ({ integrations }, _resource, given) => {
  const args = parameters(given);
  const { payload } = await integrations.invokeFunction(text(args, 'FunctionName'), args['Payload'] ?? {});
  return { ExecutedVersion: '$LATEST', Payload: payload, StatusCode: 200 };
};

const callOwn: Call = async ({ own, integrations: { permit } }, { action }, args) =>
  withCapitals(await own(action, withSmallLetters(parameters(args)), permit));

const callService: Call = ({ integrations }, { service, action }, args) =>
  integrations.callService(service, action, parameters(args));

/** An execution that nobody waits for. */
const startExecution: Call = async ({ own, integrations: { permit } }, _resource, args) => {
  const { arn, ...given } = startOf(args);
  return withCapitals(await own('startExecution', { stateMachineArn: arn, ...given }, permit));
};

/** How each kind of task is carried out; to wait for an execution is a matter of its own. */
export const calls: Record<Resource['kind'], Call> = {
  states: startExecution,
  function: async ({ integrations }, { resource }, args) =>
    (await integrations.invokeFunction(resource, args)).payload,
  lambda: invoke,
  sdk: (needs, resource, args) => (resource.service === 'sfn' ? callOwn : callService)(needs, resource, args),
  optimised: callService,
};
