import { type Failure, Refused } from '../failure.ts';
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

/** A service by name, and its error that stands for every other. */
type Named = { service: string; general: string };

/** The optimised integrations are older than the SDK’s, and so are their names. */
const optimisedNames: Record<string, Named> = {
  dynamodb: { service: 'DynamoDB', general: 'AmazonDynamoDBException' },
  events: { service: 'EventBridge', general: 'AmazonEventBridgeException' },
  states: { service: 'StepFunctions', general: 'AWSStepFunctionsException' },
  lambda: { service: 'Lambda', general: 'AWSLambdaException' },
};

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const asInJava = (service: string): Named => {
  const name = javaNames[service] ?? capitalised(service);
  return { service: name, general: `${name}Exception` };
};

const namesOf = ({ kind, service }: Resource): Named =>
  (kind === 'sdk' ? undefined : optimisedNames[service]) ?? asInJava(service);

const asException = (name: string) => (name.endsWith('Exception') ? name : `${name}Exception`);

/** A plain function's error keeps its own name; a service's error carries the service's. */
const isNamedAlready = ({ kind }: Resource, name: string) =>
  kind === 'function' || kind === 'lambda' || name.includes('.');

const statusOf = (thrown: object): number => {
  const metadata = '$metadata' in thrown ? Object(thrown.$metadata) : {};
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 400;
};

/** The SDK has a class for every error that a service’s model names; all others, a missing grant among them, share one. */
const isOutsideTheModel = (thrown: Error): boolean =>
  thrown instanceof Refused
    ? thrown.name === 'AccessDeniedException'
    : /\wServiceException$/.test(thrown.constructor.name);

/** `DynamoDb.ConditionalCheckFailedException`: the names that workflows on Step Functions match. */
export const failureOfCall = (resource: Resource, thrown: unknown): Failure => {
  if (!(thrown instanceof Error)) return { error: 'States.TaskFailed', cause: String(thrown) };
  if (isNamedAlready(resource, thrown.name)) return { error: thrown.name, cause: thrown.message };
  const { service, general } = namesOf(resource);
  return {
    error: `${service}.${isOutsideTheModel(thrown) ? general : asException(thrown.name)}`,
    cause: `${thrown.message} (Service: ${service}, Status Code: ${statusOf(thrown)})`,
  };
};
