import type { Failure } from '../failure.ts';
import type { Resource } from '../reading/resource.ts';

/** SDK integrations name a service as the Java SDK does. */
const javaNames: Record<string, string> = {
  dynamodb: 'DynamoDb',
  s3: 'S3',
  sfn: 'Sfn',
  lambda: 'Lambda',
  eventbridge: 'EventBridge',
  scheduler: 'Scheduler',
  sqs: 'Sqs',
  sns: 'Sns',
};

const optimisedNames: Record<string, string> = {
  dynamodb: 'DynamoDB',
  events: 'EventBridge',
  states: 'StepFunctions',
  lambda: 'Lambda',
};

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const serviceName = ({ kind, service }: Resource): string =>
  (kind === 'sdk' ? javaNames[service] : optimisedNames[service]) ?? capitalised(service);

const asException = (name: string) => (name.endsWith('Exception') ? name : `${name}Exception`);

/** A plain function's error keeps its own name; a service's error carries the service's. */
const isNamedAlready = ({ kind }: Resource, name: string) =>
  kind === 'function' || kind === 'lambda' || name.includes('.');

const statusOf = (thrown: object): number => {
  const metadata = '$metadata' in thrown ? Object(thrown.$metadata) : {};
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 400;
};

/** `DynamoDb.ConditionalCheckFailedException`: the names that workflows on Step Functions match. */
export const failureOfCall = (resource: Resource, thrown: unknown): Failure => {
  if (!(thrown instanceof Error)) return { error: 'States.TaskFailed', cause: String(thrown) };
  if (isNamedAlready(resource, thrown.name)) return { error: thrown.name, cause: thrown.message };
  const service = serviceName(resource);
  return {
    error: `${service}.${asException(thrown.name)}`,
    cause: `${thrown.message} (Service: ${service}, Status Code: ${statusOf(thrown)})`,
  };
};
