import type { Deployment, Resource } from '../template/deployment.ts';
import { arnOf } from '../template/kind.ts';
import * as events from '../template/kinds/events.ts';
import * as http from '../template/kinds/http-api.ts';
import * as lambda from '../template/kinds/lambda.ts';
import { stateMachine } from '../template/kinds/step-functions.ts';
import { NotGranted } from '../template/stop.ts';
import type { Caller } from './caller.ts';
import type { Need } from './decide.ts';
import type { Permissions } from './permissions.ts';
import { type Acting, checkTrust } from './trust.ts';

/** A resource that will call another by itself, as the template says. */
type Link = { of: Resource; who: Caller; needs: readonly Need[] };

/**
 * What the template joins together is known before anything is called, so it is checked then: who acts as which role,
 * and whether whatever calls by itself (a route, a rule, a schedule, a stream, a dead letter) may.
 */
export const checkStanding = (deployment: Deployment, permissions: Permissions) => {
  checkTrust(deployment, actingIn(deployment));
  const links = [
    ...linksOfFunctions(deployment),
    ...linksOfStreams(deployment, permissions),
    ...linksOfRules(deployment),
    ...linksOfSchedules(deployment),
    ...linksOfRoutes(deployment),
  ];
  for (const { of, who, needs } of links) {
    const objection = permissions.objection(who, needs);
    if (objection) throw new NotGranted(of, objection.message);
  }
};

const actingIn = (deployment: Deployment): Acting[] => [
  ...functionsIn(deployment).map((of) => ({
    of,
    role: of.properties.Role,
    service: 'lambda.amazonaws.com',
    source: of.arn,
  })),
  ...deployment.all(stateMachine).map((of) => ({
    of,
    role: of.properties.RoleArn,
    service: 'states.amazonaws.com',
    source: of.arn,
  })),
  ...deployment.all(events.schedule).map((of) => ({
    of,
    role: of.properties.Target.RoleArn,
    service: 'scheduler.amazonaws.com',
    source: arnOf('scheduler', `schedule-group/${of.properties.GroupName}`),
  })),
  ...deployment
    .all(events.rule)
    .flatMap((of) =>
      of.properties.Targets.flatMap(({ RoleArn: role }) =>
        role === undefined ? [] : [{ of, role, service: 'events.amazonaws.com', source: of.arn }],
      ),
    ),
];

/** CDK's own functions are not run here. */
const functionsIn = (deployment: Deployment) =>
  deployment.all(lambda.lambdaFunction).filter(({ arn }) => !deployment.serviceTokens.includes(arn));

const sends = (queue: string | undefined): Need[] =>
  queue === undefined ? [] : [{ action: 'sqs:SendMessage', resource: queue }];

const calls: Record<string, string> = {
  lambda: 'lambda:InvokeFunction',
  states: 'states:StartExecution',
  sqs: 'sqs:SendMessage',
};

const callOf = (target: string): Need => ({
  action: calls[target.split(':')[2] ?? ''] ?? '',
  resource: target,
});

const linksOfFunctions = (deployment: Deployment): Link[] => {
  const configs = deployment.all(lambda.eventInvokeConfig);
  return functionsIn(deployment).map((of) => {
    const { name, properties } = of;
    const config = configs.find((each) => lambda.functionName(each.properties.FunctionName) === name);
    const group = properties.LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`;
    return {
      of,
      who: { kind: 'role', role: properties.Role, session: name },
      needs: [
        ...['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => ({
          action,
          resource: arnOf('logs', `log-group:${group}:log-stream:local`),
        })),
        ...sends(properties.DeadLetterConfig?.TargetArn),
        ...sends(config?.properties.DestinationConfig?.OnFailure?.Destination),
      ],
    };
  });
};

const reading = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

const linksOfStreams = (deployment: Deployment, { encryption }: Permissions): Link[] =>
  deployment.all(lambda.eventSourceMapping).map((of) => {
    const { FunctionName, EventSourceArn: resource, DestinationConfig } = of.properties;
    const session = lambda.functionName(FunctionName);
    const role = functionsIn(deployment).find(({ name }) => name === session)?.properties.Role ?? '';
    const [table = ''] = resource.split('/stream/');
    return {
      of,
      who: { kind: 'role', role, session },
      needs: [
        ...reading.map((action) => ({ action: `dynamodb:${action}`, resource })),
        ...encryption(table, 'kms:Decrypt'),
        ...sends(DestinationConfig?.OnFailure?.Destination),
      ],
    };
  });

const linksOfRules = (deployment: Deployment): Link[] =>
  deployment.all(events.rule).flatMap((of) =>
    of.properties.Targets.flatMap(({ Arn, RoleArn, DeadLetterConfig }): Link[] => {
      const byItself: Caller = { kind: 'service', service: 'events.amazonaws.com', source: of.arn };
      const asRole: Caller = { kind: 'role', role: RoleArn ?? '', session: of.name };
      return [
        { of, who: RoleArn === undefined ? byItself : asRole, needs: [callOf(Arn)] },
        { of, who: byItself, needs: sends(DeadLetterConfig?.Arn) },
      ];
    }),
  );

const linksOfSchedules = (deployment: Deployment): Link[] =>
  deployment.all(events.schedule).map((of) => {
    const { Arn, RoleArn, DeadLetterConfig } = of.properties.Target;
    return {
      of,
      who: { kind: 'role', role: RoleArn, session: of.name },
      needs: [callOf(Arn), ...sends(DeadLetterConfig?.Arn)],
    };
  });

const linksOfRoutes = (deployment: Deployment): Link[] => {
  const integrations = new Map(deployment.all(http.integration).map((each) => [each.name, each.properties]));
  return deployment.all(http.route).flatMap((of) => {
    const { ApiId, RouteKey, Target } = of.properties;
    const uri = integrations.get(Target.replace('integrations/', ''))?.IntegrationUri;
    if (uri === undefined) return [];
    const source = arnOf('execute-api', `${ApiId}/$default/${RouteKey.replace(' ', '')}`);
    const who: Caller = { kind: 'service', service: 'apigateway.amazonaws.com', source };
    return [{ of, who, needs: [callOf(http.integratedFunction(uri))] }];
  });
};
