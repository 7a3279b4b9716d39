import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Door } from '../servers.ts';
import type { Deployment } from '../template/deployment.ts';
import * as kinds from '../template/kinds/http-api.ts';
import { refuse } from '../template/stop.ts';
import { type Asked, askedBy } from './asked.ts';
import { crossOriginHeaders, isPreflight, preflight } from './cross-origin.ts';
import { type Answer, bodyOf, send } from './exchange.ts';
import { gatewayAnswer } from './gateway-answer.ts';
import { isTooLong, pathRead } from './path.ts';
import { answerOf, eventOf } from './payload.ts';
import { groundOf, type Match, routeTable } from './route-table.ts';
import { type Route, routesOf } from './routes.ts';

type Settings = { deployment: Deployment; functions: Functions; clock: Clock };

export type HttpApi = {
  /** Whether the address lies where the API has routes of its own; anywhere else the portal is asked first. */
  owns: (pathname: string) => boolean;
  door: Door;
};

/** API Gateway carries no more than this in one request. */
const largestBody = 10 * 1024 * 1024;
/** And a function takes no more than this, the words around the body and its base 64 included. */
const largestEvent = 6 * 1024 * 1024;

/** Every request of everybody comes by here: it is read from Node's own server, and written to it. */
export const openHttpApi = ({ deployment, functions, clock }: Settings): HttpApi => {
  const [api, second] = deployment.all(kinds.httpApi);
  if (second) refuse(second, 'is a second HTTP API');
  const crossOrigin = api?.properties.CorsConfiguration;
  const routes = routesOf(deployment, clock);
  const find = routeTable(routes);

  const serve = async (asked: Asked, { route, parameters }: Match<Route>) => {
    const verdict = await route.authorize?.(asked.headers['authorization'], route.scopes);
    if (verdict && !verdict.allowed) return gatewayAnswer(verdict.status, verdict.challenge);
    const body = await bodyOf(asked.incoming, largestBody);
    if (!body) return gatewayAnswer(413);
    const { routeKey, apiId } = route;
    const jwt = verdict && { claims: verdict.claims, scopes: verdict.scopes };
    return call(
      route,
      JSON.stringify(eventOf({ ...asked, body, routeKey, parameters, jwt, apiId, now: clock.now() })),
    );
  };

  const call = async ({ functionArn, timeout }: Route, event: string) => {
    if (Buffer.byteLength(event) > largestEvent) return gatewayAnswer(413);
    const outcome = await inTime(functions.invoke(functionArn, event), timeout);
    if (!outcome) return gatewayAnswer(503);
    return outcome.functionError ? gatewayAnswer(500) : answerOf(outcome.payload);
  };

  /** A browser's question before it sends goes to the route that takes it, `$default` too; else it is answered here. */
  const routed = async (asked: Asked, path: string): Promise<Answer> => {
    const match = find(asked.method, path);
    if (match) return serve({ ...asked, path }, match);
    return crossOrigin && isPreflight(asked) ? preflight() : gatewayAnswer(404);
  };

  const answered = async (asked: Asked) => {
    const path = pathRead(asked.path);
    if (path === undefined) return gatewayAnswer(400);
    return isTooLong(asked) ? gatewayAnswer(431) : routed(asked, path);
  };

  const take = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const asked = askedBy(incoming);
    const shared = crossOriginHeaders(crossOrigin, asked);
    const say = ({ status, headers, body }: Answer) =>
      send(outgoing, { status, headers: { ...headers, ...shared }, body });
    try {
      say(await answered(asked));
    } catch {
      say(gatewayAnswer(500));
    }
  };

  return { owns: groundOf(routes), door: (incoming, outgoing) => void take(incoming, outgoing) };
};

/** Nothing where it takes longer; whoever is not waited for any more leaves no alarm behind. */
const inTime = async <T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const alarm = setTimeout(resolve, milliseconds, undefined);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(alarm);
  }
};
