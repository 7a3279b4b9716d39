import * as z from 'zod';
import { kind } from '../kind.ts';

export const httpApi = kind(
  'AWS::ApiGatewayV2::Api',
  {
    Name: z.string(),
    ProtocolType: z.literal('HTTP'),
    CorsConfiguration: z
      .strictObject({
        AllowOrigins: z.array(z.string()).default([]),
        AllowMethods: z.array(z.string()).default([]),
        AllowHeaders: z.array(z.string()).default([]),
        ExposeHeaders: z.array(z.string()).default([]),
        AllowCredentials: z.boolean().default(false),
        MaxAge: z.number().optional(),
      })
      .optional(),
  },
  {
    attributes: {
      ApiEndpoint: (_, { baseUrl }) => baseUrl,
      ApiId: ({ name }) => name,
    },
    withoutEffect: {
      Description: 'Words.',
      Tags: 'Nothing reads them.',
      DisableExecuteApiEndpoint: 'There is one address.',
    },
  },
);

export const jwtAuthorizer = kind(
  'AWS::ApiGatewayV2::Authorizer',
  {
    ApiId: z.string(),
    Name: z.string(),
    AuthorizerType: z.literal('JWT'),
    IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
    JwtConfiguration: z.strictObject({ Audience: z.array(z.string()).min(1), Issuer: z.url() }),
  },
  { attributes: { AuthorizerId: ({ name }) => name } },
);

export const integration = kind(
  'AWS::ApiGatewayV2::Integration',
  {
    ApiId: z.string(),
    IntegrationType: z.literal('AWS_PROXY'),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal('2.0'),
    IntegrationMethod: z.literal('POST').optional(),
    TimeoutInMillis: z.number().max(30_000).default(30_000),
  },
  {
    withoutEffect: {
      Description: 'Words.',
      ConnectionType: 'There is no network between.',
    },
  },
);

/** The function behind it, given as its ARN, or inside the address that API Gateway would call. */
export const integratedFunction = (uri: string) => /arn:[^:]*:lambda:[^/]*/.exec(uri)?.[0] ?? uri;

export const route = kind('AWS::ApiGatewayV2::Route', {
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
  OperationName: z.string().optional(),
});

export const stage = kind(
  'AWS::ApiGatewayV2::Stage',
  { ApiId: z.string(), StageName: z.literal('$default'), AutoDeploy: z.literal(true) },
  {
    withoutEffect: {
      DefaultRouteSettings: 'Nobody is throttled.',
      RouteSettings: 'Nobody is throttled.',
      AccessLogSettings: 'The functions keep the log.',
      Description: 'Words.',
      Tags: 'Nothing reads them.',
    },
  },
);
