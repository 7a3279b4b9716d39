import { join } from 'node:path';
import { CfnOutput, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Grants } from './constructs/grants.ts';
import { KouanFunction, type KouanFunctionProps } from './constructs/kouan-function.ts';
import { doors } from './doors.ts';
import type { RegisterStack } from './register-stack.ts';
import type { Stage } from './stages.ts';

type AccessStackProps = StackProps & { readonly stage: Stage; readonly register: RegisterStack };

const idOf = (name: string): string =>
  `${name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Door`;

/** What is kept of a request: no address, no token, no person. */
const accessLine = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
  }),
);

/** How people get in: the HTTP API with its sign-in. */
export class AccessStack extends Stack {
  readonly functions: KouanFunction[] = [];

  constructor(scope: Construct, id: string, { stage, register: store, ...props }: AccessStackProps) {
    super(scope, id, props);

    const signIn = new HttpJwtAuthorizer('SignIn', stage.issuer, { jwtAudience: [stage.audience] });
    const api = new HttpApi(this, 'Api', {
      description: `Kouan ${stage.name}`,
      defaultAuthorizer: signIn,
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [stage.portalOrigin],
        allowMethods: [CorsHttpMethod.ANY],
        allowHeaders: ['authorization', 'content-type'],
      },
    });

    api.addStage('DefaultStage', {
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destination: new LogGroupLogDestination(this.accessLog()), format: accessLine },
    });

    for (const [name, { under, impact, grants }] of Object.entries(doors)) {
      const door = this.door(name, impact, grants, store);
      api.addRoutes({
        path: `/api/${under}/{proxy+}`,
        methods: [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE],
        integration: new HttpLambdaIntegration(`${name}Door`, door),
      });
    }

    const open = this.door(
      'public',
      'Notices, published lists and trace codes cannot be looked up.',
      { register: 'read', goods: 'read', exports: 'read' },
      store,
      { beside: (folder) => `node bin/write-contract.ts ${join(folder, 'openapi.json')}` },
    );
    const integration = new HttpLambdaIntegration('publicDoor', open);
    for (const path of ['/api/public/{proxy+}', '/openapi.json'])
      this.open(
        api.addRoutes({
          path,
          methods: [HttpMethod.GET],
          integration,
          authorizer: new HttpNoneAuthorizer(),
        }),
      );

    // An address that nobody has is told so in our words, not in the gateway's (RFC 9457).
    const anyOther = new HttpRoute(this, 'AnyOther', {
      httpApi: api,
      routeKey: HttpRouteKey.DEFAULT,
      integration,
      authorizer: new HttpNoneAuthorizer(),
    });
    this.open([anyOther]);

    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
  }

  /** Notices and published rules, and that an address is nobody's, are for everybody: no sign-in. */
  private open(routes: readonly HttpRoute[]) {
    for (const route of routes)
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'What is public may be read without signing in; nothing can be written there.',
      });
  }

  private accessLog() {
    return new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private door(
    name: string,
    impact: string,
    grants: Grants,
    store: RegisterStack,
    more: Pick<KouanFunctionProps, 'beside'> = {},
  ): KouanFunction {
    const made = new KouanFunction(this, idOf(name), {
      entry: `front-doors/${name}`,
      impact,
      grants,
      store,
      memoryMb: 1024,
      ...more,
    });
    this.functions.push(made);
    return made;
  }
}
