import type { Actor } from '#domain/casework/role.ts';
import { refusalsOf } from '#domain/shared/checked.ts';
import type { Ports } from '../ports.ts';
import { Refused } from './problem.ts';
import type { Route } from './route.ts';

/** What came with a call, of which nothing is parsed yet. */
export type Given = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

const parts = ['params', 'query', 'body'] as const;

/** Parses params, query and body; every defect of all three at once. */
const parsed = (route: Route, given: Given): Given | Refused => {
  const results = parts.map((name) => route[name]?.safeParse(given[name], { reportInput: true }));
  const refusals = results.flatMap((result) => (result && !result.success ? refusalsOf(result.error) : []));
  if (refusals.length > 0) return new Refused(422, refusals);
  const [params, query, body] = results.map((result) => result?.data);
  return { params, query, body };
};

/**
 * Parse, handle, answer. What leaves is what the contract says and nothing beside it; what does not fit the contract is a
 * fault of ours, and nothing of it leaves.
 */
export const outcomeOf = async (route: Route, ports: Ports, actor: Actor, given: Given): Promise<unknown> => {
  const request = parsed(route, given);
  if (request instanceof Refused) return request;
  const outcome = await route.handle(ports, { ...request, actor });
  return outcome instanceof Refused ? outcome : route.answer.parse(outcome);
};
