import { actorFor } from '#functions/edge/caller.ts';
import { outcomeOf } from '#functions/edge/outcome.ts';
import { anonymous, permission } from '#functions/edge/permission.ts';
import { Refused } from '#functions/edge/problem.ts';
import type { Route } from '#functions/edge/route.ts';
import { refusalOfTrouble } from '#functions/edge/trouble.ts';
import type { Ports } from '#functions/ports.ts';

export type Call = {
  /** Nobody is signed in where this is absent. */
  readonly person?: string;
  /** As the token has it; the person's id where absent. */
  readonly name?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

const handled = async (ports: Ports, route: Route, call: Call): Promise<unknown> => {
  const { person, params: { subjectId } = {} } = call;
  const actor = person
    ? await actorFor(route, ports, { person, name: call.name ?? person, subjectId })
    : undefined;
  const stopped = permission(route.who, actor, subjectId);
  if (stopped) return stopped;
  const { params = {}, query = {}, body = {} } = call;
  return outcomeOf(route, ports, actor ?? anonymous, { params, query, body });
};

/** Calls a route as its front door does: permit, parse, handle, answer; trouble that has words comes back as a refusal. */
export const callRoute = async (ports: Ports, route: Route, call: Call): Promise<unknown> => {
  try {
    return await handled(ports, route, call);
  } catch (error) {
    const known = refusalOfTrouble(error);
    if (!known) throw error;
    return known;
  }
};

/** The answer; a refusal fails the test with what was refused. */
export const answerOf = async (ports: Ports, route: Route, call: Call): Promise<unknown> => {
  const outcome = await callRoute(ports, route, call);
  if (outcome instanceof Refused)
    throw new Error(`${route.id} refused with ${outcome.status}: ${JSON.stringify(outcome.refusals)}`);
  return outcome;
};

/** The refusal, as [status, code, code, …]; an answer fails the test. */
export const refusalOf = async (
  ports: Ports,
  route: Route,
  call: Call,
): Promise<readonly (number | string)[]> => {
  const outcome = await callRoute(ports, route, call);
  if (!(outcome instanceof Refused)) throw new Error(`${route.id} was not refused.`);
  return [outcome.status, ...outcome.refusals.map(({ code }) => code)];
};
