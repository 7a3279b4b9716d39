import type { Act } from './people/acts.ts';

/** What the plan brings about, and what is tried again by whoever meets it: a person, a stream, a machine, a sweep. */
const excused: ReadonlySet<string> = new Set([
  'ProcessKilled',
  'ThrottlingException',
  'InternalServerError',
  'TimeoutError',
  'Lambda.TooManyRequestsException',
  'Lambda.ServiceException',
  'Lambda.ClientExecutionTimeoutException',
  'DynamoDb.ThrottlingException',
  'DynamoDb.InternalServerErrorException',
  'DynamoDb.SdkClientException',
  'DynamoDb.ProcessKilledException',
  'CaseMoved',
  'BelowZero',
]);

export const isExcused = (name: string): boolean => excused.has(name);

/** Faults of the product that came to light, in the order in which they did. */
export type Troubles = string[];

/** A sweep tells of all that it met at once. */
const causesOf = (error: unknown): Error[] => {
  if (error instanceof AggregateError) return error.errors.flatMap(causesOf);
  return [error instanceof Error ? error : new Error(String(error))];
};

/** Does not wait for what is done, and notes where it fails for a reason that nobody has planned. */
export const watched = ({ words, done }: Act, troubles: Troubles): string => {
  done.catch((error: unknown) => {
    for (const { name, message, stack } of causesOf(error))
      if (!isExcused(name)) troubles.push(`${words}: ${name}: ${message} ${stack}`);
  });
  return words;
};
