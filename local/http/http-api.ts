import type { HttpBindings } from '@hono/node-server';
import type * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import * as kinds from '../template/kinds/http-api.ts';
import { refuse as refuseToStart } from '../template/stop.ts';
import { type Authorize, jwtAuthorizer } from './authorizer.ts';
import { crossOriginHeaders, isPreflight, preflight } from './cross-origin.ts';
import { gatewayAnswer } from './gateway-answer.ts';
import { isTooLong, pathRead } from './path.ts';
import { eventOf, responseOf } from './payload.ts';
import { groundOf, type Match, routeTable } from './route-table.ts';

type Route = {
  routeKey: string;
  apiId: string;
  functionArn: string;
  timeout: number;
  scopes: readonly string[];
  authorize: Authorize | undefined;
};

type Settings = { deployment: Deployment; functions: Functions; clock: Clock };
type Asked = { request: Request; path: string; query: string; sourceIp: string };

export type HttpApi = {
  /** Whether the address lies where the API has routes of its own; anywhere else the portal is asked first. */
  owns: (pathname: string) => boolean;
  answer: (request: Request, env: HttpBindings) => Promise<Response>;
};

/** API Gateway carries no more than this in one request. */
const largestBody = 10 * 1024 * 1024;
/** And a function takes no more than this, the words around the body and its base 64 included. */
const largestEvent = 6 * 1024 * 1024;

export const openHttpApi = ({ deployment, functions, clock }: Settings): HttpApi => {
  const [api, second] = deployment.all(kinds.httpApi);
  if (second) refuseToStart(second, 'is a second HTTP API');
  const crossOrigin = api?.properties.CorsConfiguration;
  const routes = routesOf(deployment, clock);
  const find = routeTable(routes);

  const serve = async (asked: Asked, { route, parameters }: Match<Route>) => {
    const { request, path, query, sourceIp } = asked;
    const verdict = await route.authorize?.(request.headers.get('authorization') ?? undefined, route.scopes);
    if (verdict && !verdict.allowed) return gatewayAnswer(verdict.status, verdict.challenge);
    const body = await bodyOf(request);
    if (!body) return gatewayAnswer(413);
    const event = eventOf({
      method: request.method,
      rawPath: path,
      rawQueryString: query,
      headers: request.headers,
      body,
      sourceIp,
      routeKey: route.routeKey,
      parameters,
      jwt: verdict && { claims: verdict.claims, scopes: verdict.scopes },
      apiId: route.apiId,
      now: clock.now(),
    });
    return call(route, JSON.stringify(event));
  };

  const call = async ({ functionArn, timeout }: Route, event: string) => {
    if (Buffer.byteLength(event) > largestEvent) return gatewayAnswer(413);
    const invoked = functions.invoke(functionArn, event);
    const outcome = await Promise.race([invoked, later(timeout)]);
    if (!outcome) return gatewayAnswer(503);
    return outcome.functionError ? gatewayAnswer(500) : responseOf(outcome.payload);
  };

  /** A browser's question before it sends goes to the route that takes it, `$default` too; else it is answered here. */
  const routed = async (asked: Asked): Promise<Response> => {
    const match = find(asked.request.method, asked.path);
    if (match) return serve(asked, match);
    return crossOrigin && isPreflight(asked.request) ? preflight() : gatewayAnswer(404);
  };

  const answered = async (request: Request, sourceIp: string) => {
    const { pathname, search } = new URL(request.url);
    const path = pathRead(pathname);
    if (path === undefined) return gatewayAnswer(400);
    if (isTooLong(request, pathname + search)) return gatewayAnswer(431);
    return routed({ request, path, query: search.slice(1), sourceIp });
  };

  return {
    owns: groundOf(routes),
    answer: async (request, { incoming }) => {
      const sourceIp = incoming.socket.remoteAddress ?? '';
      const response = await answered(request, sourceIp).catch(() => gatewayAnswer(500));
      for (const [name, value] of crossOriginHeaders(crossOrigin, request)) response.headers.set(name, value);
      return response;
    },
  };
};

const routesOf = (deployment: Deployment, clock: Clock): Route[] => {
  const authorizeFor = authorizersOf(deployment, clock);
  const integrations = new Map(deployment.all(kinds.integration).map((each) => [each.name, each]));
  return deployment.all(kinds.route).map((each): Route => {
    const { RouteKey, Target, AuthorizationScopes, ApiId } = each.properties;
    const integration = integrations.get(Target.replace('integrations/', '')) ?? refuseTarget(each);
    return {
      routeKey: RouteKey,
      apiId: ApiId,
      functionArn: kinds.integratedFunction(integration.properties.IntegrationUri),
      timeout: integration.properties.TimeoutInMillis,
      scopes: AuthorizationScopes,
      authorize: authorizeFor(each),
    };
  });
};

type Declared = Resource<z.infer<typeof kinds.route.honoured>>;

/** A route is open because it says so, and guarded by an authorizer that is there; anything between is refused. */
const authorizersOf = (deployment: Deployment, clock: Clock) => {
  const authorizers = new Map(
    deployment.all(kinds.jwtAuthorizer).map(({ name, properties: { ApiId, JwtConfiguration } }) => {
      const { Issuer: issuer, Audience: audience } = JwtConfiguration;
      return [`${ApiId} ${name}`, jwtAuthorizer({ issuer, audience, clock })] as const;
    }),
  );
  const ways: Record<
    Declared['properties']['AuthorizationType'],
    (route: Declared) => Authorize | undefined
  > = {
    JWT: (route) =>
      authorizers.get(`${route.properties.ApiId} ${route.properties.AuthorizerId}`) ??
      refuseToStart(route, 'asks for a token that no authorizer of its API looks at'),
    NONE: (route) =>
      route.properties.AuthorizerId === undefined && route.properties.AuthorizationScopes.length === 0
        ? undefined
        : refuseToStart(route, 'is open, and yet names an authorizer or scopes'),
  };
  return (route: Declared) => ways[route.properties.AuthorizationType](route);
};

const refuseTarget = (route: Resource) => refuseToStart(route, 'has a target that is no integration');

const bodyOf = async (request: Request) => {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return undefined;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > largestBody) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const later = (milliseconds: number) =>
  new Promise<undefined>((done) => {
    setTimeout(() => done(undefined), milliseconds).unref();
  });
