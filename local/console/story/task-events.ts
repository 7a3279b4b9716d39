import type { Happened } from './history.ts';
import type { Attempt, Trouble, Visit } from './visit.ts';

export const troubleIn = (at: number, { error, cause }: Happened['details']): Trouble => ({
  at,
  error: String(error ?? ''),
  cause: String(cause ?? ''),
});

const nameIn = (arn: unknown) =>
  typeof arn === 'string' && arn !== '' ? arn.replace(/^.*:function:/, '').replace(/:.*$/, '') : undefined;

/** A plain function is the resource itself; the integration names it among its parameters. */
const functionIn = ({ resource, resourceType, parameters }: Happened['details']) => {
  if (resourceType === undefined) return nameIn(resource);
  return resourceType === 'lambda' ? nameIn(JSON.parse(String(parameters)).FunctionName) : undefined;
};

export const scheduled = (visit: Visit, { at, details }: Happened) => {
  const called = functionIn(details);
  visit.isOver = false;
  visit.attempts.push({
    at,
    asked: String(details['parameters'] ?? details['input'] ?? ''),
    submitted: false,
    ...(called !== undefined && { function: called }),
  });
};

const latest = ({ attempts }: Visit, values: Partial<Attempt>) => {
  const attempt = attempts.at(-1);
  if (attempt) Object.assign(attempt, values);
};

export const submitted = (visit: Visit) => latest(visit, { submitted: true });

export const attemptEnded = (visit: Visit, { at, type, details }: Happened) => {
  if (type.endsWith('Succeeded'))
    return latest(visit, { endedAt: at, result: String(details['output'] ?? '') });
  const trouble = troubleIn(at, details);
  latest(visit, { endedAt: at, error: trouble.error, cause: trouble.cause });
  visit.troubles.push(trouble);
};
