import type * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import * as kinds from '../template/kinds/http-api.ts';
import { refuse } from '../template/stop.ts';
import { type Authorize, jwtAuthorizer } from './authorizer.ts';

export type Route = {
  routeKey: string;
  apiId: string;
  functionArn: string;
  timeout: number;
  scopes: readonly string[];
  authorize: Authorize | undefined;
};

/** The routes of the templates, each with the function that takes it and what it asks of a token. */
export const routesOf = (deployment: Deployment, clock: Clock): Route[] => {
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
      refuse(route, 'asks for a token that no authorizer of its API looks at'),
    NONE: (route) =>
      route.properties.AuthorizerId === undefined && route.properties.AuthorizationScopes.length === 0
        ? undefined
        : refuse(route, 'is open, and yet names an authorizer or scopes'),
  };
  return (route: Declared) => ways[route.properties.AuthorizationType](route);
};

const refuseTarget = (route: Resource) => refuse(route, 'has a target that is no integration');
