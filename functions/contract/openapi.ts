import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { Problem } from '../edge/problem.ts';
import type { Route } from '../edge/route.ts';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

/** Said by the gateway, which checks the token before any function runs; its words cannot be ours (docs/adr/0011). */
const TurnedAway = z.object({ message: z.literal('Unauthorized') }).meta({ id: 'TurnedAway' });

const turnedAway = {
  description:
    '令牌缺失、无效或已过期，请登录后重试。/ The token is missing, invalid or too old: sign in and try again.',
  content: json(TurnedAway),
  headers: {
    'www-authenticate': {
      description: '令牌为何未被接受 / Why the token was not taken',
      schema: { type: 'string' as const },
    },
  },
};

const requestOf = ({ params, query, body }: Route): Partial<ZodOpenApiOperationObject> => ({
  requestParams: {
    // Path and query are always objects; the declaration's type is wider only because it may be absent.
    ...(params ? { path: params as z.ZodObject } : {}),
    ...(query ? { query: query as z.ZodObject } : {}),
  },
  ...(body ? { requestBody: { required: true, content: json(body) } } : {}),
});

const audienceOf = (path: string) => path.split('/')[2] ?? 'public';

const operationOf = (route: Route): ZodOpenApiOperationObject => ({
  operationId: route.id,
  summary: `${route.summary.zh} / ${route.summary.en}`,
  tags: [audienceOf(route.path)],
  'x-who': route.who,
  ...(route.who === 'anyone' ? { security: [] } : {}),
  ...requestOf(route),
  responses: {
    [route.status ?? 200]: { description: route.summary.en, content: json(route.answer) },
    ...(route.who === 'anyone' ? {} : { 401: turnedAway }),
    '4XX': problem('What must be corrected, and how'),
    '5XX': problem('Something broke; nothing is lost'),
  },
});

const pathsOf = (routes: readonly Route[]): ZodOpenApiPathsObject =>
  Object.fromEntries(
    [...Map.groupBy(routes, ({ path }) => path)].map(([path, group]) => [
      path,
      Object.fromEntries(group.map((route) => [route.method.toLowerCase(), operationOf(route)])),
    ]),
  );

/** The contract, from the very schemas that the routes parse with. */
export const openApi = (routes: readonly Route[]) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: '口岸 Kouan',
      version: '1',
      description: 'Filing, positive list and subsidies of a cross-border e-commerce pilot zone.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: [{ signIn: [] }],
    components: {
      securitySchemes: { signIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths: pathsOf(routes),
  });
