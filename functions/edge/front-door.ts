import { createHash } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import httpRouterHandler from '@middy/http-router';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyResultV2,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import * as z from 'zod';
import type { Ports } from '../ports.ts';
import { actorFor, type Caller } from './caller.ts';
import { outcomeOf } from './outcome.ts';
import { anonymous, permission } from './permission.ts';
import { noSuchAddress, notFound, problem, Refused, refused } from './problem.ts';
import type { Route } from './route.ts';
import { refusalOfTrouble } from './trouble.ts';

const logger = new Logger();
const metrics = new Metrics({ namespace: 'Kouan' });

const answer = (status: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    'content-type':
      status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  },
  body: JSON.stringify(body),
});

/** The same answer, named by its content; whoever holds it already is told so. */
const published = (
  whole: APIGatewayProxyStructuredResultV2,
  { headers }: APIGatewayProxyEventV2,
): APIGatewayProxyResultV2 => {
  const etag = `"${createHash('sha256')
    .update(whole.body ?? '')
    .digest('base64url')}"`;
  const kept = { ...whole.headers, 'cache-control': 'public, no-cache', etag };
  // What a cache on the way has compressed, it calls by a weaker name.
  return headers?.['if-none-match']?.replace(/^W\//, '') === etag
    ? { statusCode: 304, headers: kept }
    : { ...whole, headers: kept };
};

const unreadable = () =>
  refused(400, {
    code: 'BODY-UNREADABLE',
    reason: { zh: '请求内容不是有效的 JSON。', en: 'The body is not JSON.' },
    next: { zh: '请刷新页面后重试。', en: 'Reload the page and try again.' },
  });

const bodyOf = ({ body, isBase64Encoded }: APIGatewayProxyEventV2): unknown => {
  if (!body) return {};
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
  } catch {
    return unreadable();
  }
};

/** What the authorizer has verified. */
const Token = z.object({
  authorizer: z.object({
    jwt: z.object({ claims: z.object({ sub: z.string(), name: z.string().optional() }) }),
  }),
});

/** Whom the verified token names, if there is one. */
const callerIn = ({ requestContext, pathParameters }: APIGatewayProxyEventV2): Caller | undefined => {
  const token = Token.safeParse(requestContext);
  if (!token.success) return undefined;
  const { sub, name } = token.data.authorizer.jwt.claims;
  return { person: sub, name: name ?? sub, subjectId: pathParameters?.['subjectId'] };
};

/** Nothing here has so long a name; the store would not even look for it. */
const longestName = 512;

const namesNothing = (event: APIGatewayProxyEventV2) =>
  Object.values(event.pathParameters ?? {}).some((name) => Buffer.byteLength(name ?? '') > longestName);

/** Authenticate, permit, read; then what the route says. Whatever stops it first is the answer. */
const outcomeAt = async (route: Route, ports: Ports, event: APIGatewayProxyEventV2): Promise<unknown> => {
  if (namesNothing(event)) return notFound('该事项', 'case');
  const caller = route.who === 'anyone' ? undefined : callerIn(event);
  const actor = caller && (await actorFor(route, ports, caller));
  const stopped = permission(route.who, actor, event.pathParameters?.['subjectId']);
  if (stopped) return stopped;
  const body = bodyOf(event);
  if (body instanceof Refused) return body;
  const { pathParameters: params = {}, queryStringParameters: query = {} } = event;
  return outcomeOf(route, ports, actor ?? anonymous, { params, query, body });
};

const serve = (route: Route, wire: () => Ports) => async (event: APIGatewayProxyEventV2) => {
  const outcome = await outcomeAt(route, wire(), event);
  if (outcome instanceof Refused) return answer(outcome.status, problem(outcome, event.rawPath));
  const whole = answer(route.status ?? 200, outcome);
  return route.cache === 'published' ? published(whole, event) : whole;
};

/** Names each call in logs and metrics by its operation, and turns trouble into a problem. */
const watched =
  (route: Route, run: (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyResultV2>) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
    logger.appendKeys({ operation: route.id });
    metrics.addDimension('operation', route.id);
    metrics.addMetric('Request', MetricUnit.Count, 1);
    try {
      return await run(event);
    } catch (error) {
      const known = refusalOfTrouble(error);
      if (known) return answer(known.status, problem(known, event.rawPath));
      logger.error('The request failed.', error instanceof Error ? error : String(error));
      metrics.addMetric('Failure', MetricUnit.Count, 1);
      const broken = refused(500, {
        code: 'BROKEN',
        reason: { zh: '系统出现故障，您的内容没有丢失。', en: 'Something broke; nothing of yours is lost.' },
        next: { zh: '请稍后重试。', en: 'Try again in a moment.' },
      });
      return answer(500, problem(broken, event.rawPath));
    }
  };

/**
 * What no route takes. A browser that asks before it sends lands here as well, since the API’s `$default` route takes
 * every method; it wants to hear "yes", and the API adds what it may do.
 */
const unrouted = ({ method, path }: { readonly method: string; readonly path: string }) =>
  // The router's type has no answer here; what is returned becomes the response all the same.
  (method === 'OPTIONS'
    ? { statusCode: 204 }
    : answer(404, problem(noSuchAddress(method, path), path))) as never;

/** One HTTP function per audience and business: the middy stack with a router over the routes of that door. */
export const frontDoor = (routes: readonly Route[], wire: () => Ports) => {
  let ports: Ports | undefined;
  const once = () => {
    ports ??= wire();
    return ports;
  };
  return middy<APIGatewayProxyEventV2, APIGatewayProxyResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(logMetrics(metrics))
    .handler(
      httpRouterHandler<APIGatewayProxyEventV2, APIGatewayProxyResultV2>({
        routes: routes.map((route) => ({
          method: route.method,
          path: route.path,
          handler: watched(route, serve(route, once)),
        })),
        notFoundResponse: unrouted,
      }),
    );
};
