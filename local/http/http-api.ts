import type { HttpBindings } from '@hono/node-server';
import type { Clock } from '../clock/clock.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import * as kinds from '../template/kinds/http-api.ts';
import { refuse as refuseToStart } from '../template/stop.ts';
import { type Authorize, jwtAuthorizer } from './authorizer.ts';
import { type CrossOrigin, crossOriginHeaders, preflight } from './cross-origin.ts';
import { eventOf, responseOf } from './payload.ts';
import { type Match, routeTable } from './route-table.ts';

type Route = {
  routeKey: string;
  apiId: string;
  functionArn: string;
  timeout: number;
  scopes: readonly string[];
  authorize: Authorize | undefined;
};

type Settings = { deployment: Deployment; functions: Functions; clock: Clock };
type Asked = { request: Request; url: URL; sourceIp: string; match: Match<Route> };

export type HttpApi = {
  /** Undefined when no route takes the request, so that the portal may. */
  answer: (request: Request, env: HttpBindings) => Promise<Response> | undefined;
};

/** API Gateway carries no more than this in one request. */
const largestBody = 10 * 1024 * 1024;
/** And a function takes no more than this, the words around the body and its base 64 included. */
const largestEvent = 6 * 1024 * 1024;

export const openHttpApi = ({ deployment, functions, clock }: Settings): HttpApi => {
  const [api, second] = deployment.all(kinds.httpApi);
  if (second) refuseToStart(second, 'is a second HTTP API');
  const crossOrigin = api?.properties.CorsConfiguration;
  const find = routeTable(routesOf(deployment, clock));

  const serve = async ({ request, url, sourceIp, match: { route, parameters } }: Asked) => {
    const verdict = await route.authorize?.(request.headers.get('authorization') ?? undefined, route.scopes);
    if (verdict && !verdict.allowed) return problem(verdict.status, verdict.challenge);
    const body = await bodyOf(request);
    if (!body) return problem(413);
    const event = eventOf({
      method: request.method,
      rawPath: decodeURI(url.pathname),
      rawQueryString: url.search.slice(1),
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
    if (Buffer.byteLength(event) > largestEvent) return problem(413);
    const invoked = functions.invoke(functionArn, event);
    const outcome = await Promise.race([invoked, later(timeout)]);
    if (!outcome) return problem(503);
    return outcome.functionError ? problem(500) : responseOf(outcome.payload);
  };

  return {
    answer: (request, { incoming }) => {
      const origin = request.headers.get('origin');
      const url = new URL(request.url);
      if (crossOrigin && origin && isPreflight(request))
        return Promise.resolve(preflight(crossOrigin, origin));
      const match = find(request.method, url.pathname);
      if (!match) return undefined;
      const sourceIp = incoming.socket.remoteAddress ?? '';
      return serve({ request, url, sourceIp, match }).then(
        (response) => withCrossOrigin(response, crossOrigin, origin),
        () => problem(500),
      );
    },
  };
};

const routesOf = (deployment: Deployment, clock: Clock): Route[] => {
  const authorizers = new Map(
    deployment
      .all(kinds.jwtAuthorizer)
      .map(({ name, properties: { JwtConfiguration } }) => [
        name,
        jwtAuthorizer({ issuer: JwtConfiguration.Issuer, audience: JwtConfiguration.Audience, clock }),
      ]),
  );
  const integrations = new Map(deployment.all(kinds.integration).map((each) => [each.name, each]));
  return deployment.all(kinds.route).map((each): Route => {
    const { RouteKey, Target, AuthorizerId, AuthorizationScopes, ApiId } = each.properties;
    const integration = integrations.get(Target.replace('integrations/', '')) ?? refuseTarget(each);
    return {
      routeKey: RouteKey,
      apiId: ApiId,
      functionArn: functionArnOf(integration.properties.IntegrationUri),
      timeout: integration.properties.TimeoutInMillis,
      scopes: AuthorizationScopes,
      authorize: AuthorizerId === undefined ? undefined : authorizers.get(AuthorizerId),
    };
  });
};

const refuseTarget = (route: Resource) => refuseToStart(route, 'has a target that is no integration');

/** Given as the ARN itself, or inside the address that API Gateway would call. */
const functionArnOf = (uri: string) => /arn:[^:]*:lambda:[^/]*/.exec(uri)?.[0] ?? uri;

const isPreflight = ({ method, headers }: Request) =>
  method === 'OPTIONS' && headers.has('access-control-request-method');

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

const messages = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export const problem = (status: keyof typeof messages, challenge?: string) =>
  Response.json(
    { message: messages[status] },
    { status, headers: challenge === undefined ? {} : { 'www-authenticate': challenge } },
  );

const withCrossOrigin = (response: Response, rules: CrossOrigin | undefined, origin: string | null) => {
  if (!rules || origin === null) return response;
  for (const [name, value] of Object.entries(crossOriginHeaders(rules, origin)))
    response.headers.set(name, value);
  return response;
};
