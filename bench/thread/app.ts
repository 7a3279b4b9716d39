import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  IntegrationPattern,
  QueryLanguage,
  StateMachine,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService } from 'aws-cdk-lib/aws-stepfunctions-tasks';

const claim = '$states.context.Execution.Input.claim';
const amount = '{% $string($states.context.Execution.Input.amount) %}';

/** The pool gives the amount, and the claim its token to whoever decides, in one transaction: a wait holds its money. */
const reserveAndWait = (scope: Stack, { tableName, tableArn }: TableV2) =>
  CallAwsService.jsonata(scope, 'Reserve from the pool, and wait for a person', {
    service: 'dynamodb',
    action: 'transactWriteItems',
    iamAction: 'dynamodb:UpdateItem',
    integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
    iamResources: [tableArn],
    additionalIamStatements: [new PolicyStatement({ actions: ['dynamodb:PutItem'], resources: [tableArn] })],
    parameters: {
      ClientRequestToken: '{% $substring($states.context.Execution.Name, 0, 36) %}',
      TransactItems: [
        {
          Update: {
            TableName: tableName,
            Key: { pk: { S: 'pool' } },
            UpdateExpression: 'SET available = available - :amount',
            ConditionExpression: 'available >= :amount',
            ExpressionAttributeValues: { ':amount': { N: amount } },
          },
        },
        {
          Put: {
            TableName: tableName,
            Item: {
              pk: { S: `{% 'claim#' & ${claim} %}` },
              amount: { N: amount },
              token: { S: '{% $states.context.Task.Token %}' },
            },
          },
        },
      ],
    },
  });

const writePaymentLine = (scope: Stack, { tableName, tableArn }: TableV2) =>
  CallAwsService.jsonata(scope, 'Write the payment line', {
    service: 'dynamodb',
    action: 'putItem',
    iamResources: [tableArn],
    parameters: {
      TableName: tableName,
      Item: { pk: { S: `{% 'payment#' & ${claim} %}` }, amount: { N: amount } },
    },
  });

/** The approval thread as an application would have it: a door with a token check, a function, a table, a machine. */
const [outdir = ''] = process.argv.slice(2);
const app = new App({
  outdir,
  context: { 'aws:cdk:disable-metadata': true, 'aws:cdk:disable-stack-trace': true },
});
const stack = new Stack(app, 'Thread');
const table = new TableV2(stack, 'Claims', { partitionKey: { name: 'pk', type: AttributeType.STRING } });

const machine = new StateMachine(stack, 'Approval', {
  queryLanguage: QueryLanguage.JSONATA,
  definitionBody: DefinitionBody.fromChainable(
    Choice.jsonata(stack, 'Is the amount sound?')
      .when(
        Condition.jsonata('{% $type($states.input.amount) = "number" and $states.input.amount > 0 %}'),
        reserveAndWait(stack, table)
          .next(writePaymentLine(stack, table))
          .next(Succeed.jsonata(stack, 'Done')),
      )
      .otherwise(Fail.jsonata(stack, 'Refused')),
  ),
});

const desk = new NodejsFunction(stack, 'Desk', {
  entry: join(import.meta.dirname, 'desk.ts'),
  runtime: Runtime.NODEJS_24_X,
  timeout: Duration.seconds(30),
  memorySize: 256,
  environment: { TABLE: table.tableName, MACHINE: machine.stateMachineArn },
  bundling: {
    format: OutputFormat.ESM,
    mainFields: ['module', 'main'],
    externalModules: [],
    minify: true,
    banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
table.grantReadData(desk);
machine.grantStartExecution(desk);
machine.grantTaskResponse(desk);

const api = new HttpApi(stack, 'Api');
const integration = new HttpLambdaIntegration('DeskIntegration', desk);
const authorizer = new HttpJwtAuthorizer('Authorizer', 'http://127.0.0.1:8787/oidc', {
  jwtAudience: ['kouan-api'],
});
for (const path of ['/claims/{id}', '/claims/{id}/approval']) {
  api.addRoutes({ path, methods: [HttpMethod.POST], integration, authorizer });
}
app.synth();
