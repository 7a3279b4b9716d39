import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import aslValidator from 'asl-validator';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { definitions, type Resource, resourcesOf, synthesized } from '../support/synth.ts';
import { goodsShape, ledgerShape, registerShape } from '../support/tables.ts';

const { stacks } = synthesized();
const resources = resourcesOf(stacks);
const all = (type: string): Resource[] => resources.filter(({ Type }) => Type === type);
const plain = (id: string) => (id.split('/')[1] ?? id).replace(/[0-9A-F]{8}$/, '');

describe('every function', () => {
  it.each(all('AWS::Lambda::Function').map((one) => [plain(one.id), one] as const))(
    '%s runs on Node 24 and arm64, traced, with structured logs that are kept and an end to its patience',
    (_, { Properties }) => {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON', LogGroup: expect.anything() },
        Timeout: expect.any(Number),
        Description: expect.stringMatching(/\.$/),
      });
    },
  );

  it('keeps its log half a year and loses none', () => {
    for (const group of all('AWS::Logs::LogGroup'))
      expect([group.id, group.Properties.RetentionInDays, group.DeletionPolicy]).toEqual([
        group.id,
        180,
        'Retain',
      ]);
  });

  it('has its own role, and no policy that somebody else may change', () => {
    for (const { Properties } of all('AWS::IAM::Role')) expect(Properties.ManagedPolicyArns).toBeUndefined();
    const roles = all('AWS::Lambda::Function').map(({ Properties }) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(roles.length);
  });
});

describe('every stream', () => {
  it('is read by two functions at most, for DynamoDB holds back any more', () => {
    const streams = all('AWS::Lambda::EventSourceMapping').map(({ Properties }) =>
      JSON.stringify(Properties.EventSourceArn),
    );
    expect(streams.length).toBeGreaterThan(0);
    const crowded = streams.filter((stream) => streams.filter((one) => one === stream).length > 2);
    expect(crowded).toEqual([]);
  });
});

describe('what breaks is told in the words of those who suffer it', () => {
  const alarms = all('AWS::CloudWatch::Alarm');
  const watched = JSON.stringify(alarms.map(({ Properties }) => Properties));
  /** Another stack is watched through the name under which its resource is exported. */
  const isWatched = ({ id }: Resource) => watched.includes(id.split('/')[1] ?? id);

  it('watches every function, every workflow and the dead letters', () => {
    const unwatched = [
      ...all('AWS::Lambda::Function'),
      ...all('AWS::StepFunctions::StateMachine'),
      ...all('AWS::SQS::Queue'),
    ].filter((one) => !isWatched(one));
    expect(unwatched.map(({ id }) => id)).toEqual([]);
  });

  it('says in every alarm what people notice, and tells somebody', () => {
    for (const { Properties } of alarms) {
      expect(Properties.AlarmDescription).toMatch(/^[A-Z].{15,}\.$/);
      expect(Properties.AlarmActions).toHaveLength(1);
      expect(Properties.TreatMissingData).toBe('notBreaching');
    }
  });
});

describe('what must never be lost', () => {
  it.each(all('AWS::DynamoDB::GlobalTable').map((one) => [plain(one.id), one] as const))(
    'the table %s outlives its stack, can be restored to any second, and lies under our own key',
    (_, { Properties, DeletionPolicy, UpdateReplacePolicy }) => {
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
      expect(Properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
      for (const replica of Properties.Replicas)
        expect(replica).toMatchObject({
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          DeletionProtectionEnabled: true,
          SSESpecification: { KMSMasterKeyId: expect.anything() },
        });
    },
  );

  it('has the keys and indexes that the contract of the stores is held to', () => {
    const shapeOf = (id: string) => all('AWS::DynamoDB::GlobalTable').find((one) => plain(one.id) === id);
    expect(shapeOf('Register')?.Properties).toMatchObject(registerShape);
    expect(shapeOf('Ledger')?.Properties).toMatchObject(ledgerShape);
    expect(shapeOf('Ledger')?.Properties.GlobalSecondaryIndexes).toBeUndefined();
    expect(shapeOf('Goods')?.Properties).toMatchObject(goodsShape);
  });

  it('hands every change of the register to whoever must hear of it, and loses none', () => {
    const register = all('AWS::DynamoDB::GlobalTable').find(({ id }) => plain(id) === 'Register');
    expect(register?.Properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
    const goods = all('AWS::DynamoDB::GlobalTable').find(({ id }) => plain(id) === 'Goods');
    expect(goods?.Properties.StreamSpecification).toBeUndefined();
    for (const { Properties } of all('AWS::Lambda::EventSourceMapping'))
      expect(Properties).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
        FilterCriteria: { Filters: expect.any(Array) },
      });
  });

  it.each(all('AWS::S3::Bucket').map((one) => [plain(one.id), one] as const))(
    'the bucket %s outlives its stack, is private, encrypted, and speaks TLS only',
    (name, { id, Properties, DeletionPolicy }) => {
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties.BucketEncryption).toBeDefined();
      expect(Properties.VersioningConfiguration).toEqual(
        name === 'AccessLogs' ? undefined : { Status: 'Enabled' },
      );
      const policy = all('AWS::S3::BucketPolicy').find(
        (one) => one.Properties.Bucket.Ref === id.split('/')[1],
      );
      expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    },
  );

  it('lies under one key that turns every year and outlives its stack', () => {
    const [key, ...others] = all('AWS::KMS::Key');
    expect(others).toEqual([]);
    expect(key).toMatchObject({ DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
  });
});

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
};

describe('nobody may do more than they need', () => {
  const statements: Statement[] = all('AWS::IAM::Policy').flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement,
  );
  const actionsOf = ({ Action }: Statement) => [Action].flat();

  /** What has no resource to name, and why. */
  const everywhere: Readonly<Record<string, string>> = {
    'xray:PutTraceSegments': 'X-Ray knows no resources',
    'xray:PutTelemetryRecords': 'X-Ray knows no resources',
    'xray:GetSamplingRules': 'X-Ray knows no resources',
    'xray:GetSamplingTargets': 'X-Ray knows no resources',
    'logs:CreateLogDelivery': 'a state machine arranges its own log delivery',
    'logs:GetLogDelivery': 'a state machine arranges its own log delivery',
    'logs:UpdateLogDelivery': 'a state machine arranges its own log delivery',
    'logs:DeleteLogDelivery': 'a state machine arranges its own log delivery',
    'logs:ListLogDeliveries': 'a state machine arranges its own log delivery',
    'logs:PutResourcePolicy': 'a state machine arranges its own log delivery',
    'logs:DescribeResourcePolicies': 'a state machine arranges its own log delivery',
    'logs:DescribeLogGroups': 'a state machine arranges its own log delivery',
    'dynamodb:ListStreams': 'streams are listed, not named',
  };

  it('grants every action by its name', () => {
    const wild = statements.flatMap(actionsOf).filter((action) => action.includes('*'));
    expect(wild).toEqual([]);
  });

  it('grants on everything only what has no resource to name', () => {
    const unbound = statements.filter(({ Resource }) => [Resource].flat().includes('*')).flatMap(actionsOf);
    expect([...new Set(unbound)].filter((action) => !(action in everywhere))).toEqual([]);
    expect(unbound.length).toBeGreaterThan(0);
  });

  it('grants on part of a resource only the objects of a bucket, and to a machine its own executions', () => {
    const wild = statements
      .filter(({ Resource }) => /\*/.test(JSON.stringify(Resource)) && Resource !== '*')
      .flatMap(actionsOf);
    expect([...new Set(wild)].toSorted()).toEqual([
      's3:AbortMultipartUpload',
      's3:GetObject',
      's3:PutObject',
      'states:DescribeExecution',
      'states:RedriveExecution',
      'states:StopExecution',
    ]);
    const machines = statements.filter((one) => actionsOf(one).includes('states:StopExecution'));
    for (const { Resource } of machines)
      expect(JSON.stringify(Resource)).toMatch(/execution:.*Fn::Select.*Ref/);
  });

  it('lets nobody scan a table, delete a file or change what is deployed', () => {
    const granted = new Set(statements.flatMap(actionsOf));
    const never = ['dynamodb:Scan', 'dynamodb:DeleteTable', 's3:DeleteObject', 'iam:PassRole'];
    expect(never.filter((action) => granted.has(action))).toEqual([]);
  });

  it('lets whoever reaches a table use the key that it lies under, workflows too', () => {
    const grants = all('AWS::IAM::Policy').map(({ id, Properties }) => ({
      id: plain(id),
      granted: Properties.PolicyDocument.Statement.flatMap(actionsOf),
    }));
    const reach = grants.filter(({ granted }) =>
      granted.some((each: string) => /^dynamodb:\w+Item$/i.test(each)),
    );
    const without = reach.filter(({ granted }) => !granted.includes('kms:Decrypt')).map(({ id }) => id);
    expect(without).toEqual([]);
    expect(reach.length).toBeGreaterThan(0);
  });

  it('lets the public door read, and nothing else', () => {
    const door = all('AWS::IAM::Policy').find(({ id }) => id.startsWith('access/PublicDoor'));
    const granted: string[] = door?.Properties.PolicyDocument.Statement.flatMap(actionsOf);
    expect(granted.filter((action) => /Put|Update|Delete|Abort|Encrypt|Send|Start/.test(action))).toEqual([
      'logs:PutLogEvents',
      'xray:PutTraceSegments',
      'xray:PutTelemetryRecords',
    ]);
  });

  it('lets whoever publishes a whole zone take longer than a door may', () => {
    const [publishes] = all('AWS::Lambda::Function').filter(({ id }) => plain(id) === 'PublishZone');
    expect(publishes?.Properties.Timeout).toBe(300);
  });

  it('writes to the ledger from nowhere but where money moves', () => {
    const writers = all('AWS::IAM::Policy').filter(({ Properties }) =>
      Properties.PolicyDocument.Statement.some(
        (statement: Statement) =>
          JSON.stringify(statement.Resource).includes('Ledger') &&
          actionsOf(statement).includes('dynamodb:UpdateItem'),
      ),
    );
    const names = writers.map(({ id }) => plain(id).replace(/RoleDefaultPolicy$/, ''));
    expect(names).toEqual([
      'CloseNotice',
      'SettleObjection',
      'ExportBatch',
      'SettleBatch',
      'SettleRecovery',
      'LapseRecovery',
      'SettlePoolChange',
      'FollowEvents',
      'SweepEvents',
      'PublishZone',
    ]);
  });
});

describe('every workflow', () => {
  const machines = all('AWS::StepFunctions::StateMachine');

  it('is a valid definition in JSONata, and JSONata only', () => {
    const found = definitions(resources);
    expect(found.size).toBe(machines.length);
    for (const [name, definition] of found) {
      const { isValid, errors } = aslValidator(definition);
      expect([name, isValid, errors]).toEqual([name, true, []]);
      expect(definition['QueryLanguage']).toBe('JSONata');
      expect(JSON.stringify(definition)).not.toMatch(/"QueryLanguage":"JSONPath"|"[A-Za-z]+\.\$"/);
    }
  });

  it('ends within a year, is traced, and logs nothing of the case it carries', () => {
    for (const { Properties } of machines) {
      expect(Properties.TracingConfiguration).toEqual({ Enabled: true });
      expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
    }
    for (const definition of definitions(resources).values())
      expect(definition['TimeoutSeconds']).toBeLessThan(365 * 24 * 3600);
  });

  it('says what people notice when it fails', () => {
    for (const definition of definitions(resources).values())
      expect(definition['Comment']).toMatch(/^[A-Z].{15,}\.$/);
  });
});

describe('the doors', () => {
  it('ask for a sign-in everywhere but at what is public', () => {
    const open = all('AWS::ApiGatewayV2::Route').filter(
      ({ Properties }) => Properties.AuthorizationType !== 'JWT',
    );
    expect(open.map(({ Properties }) => Properties.RouteKey).toSorted()).toEqual([
      '$default',
      'GET /api/public/{proxy+}',
      'GET /openapi.json',
    ]);
  });

  it('have what no route takes answered by the public one, which can read and no more', () => {
    const targetOf = (key: string) =>
      all('AWS::ApiGatewayV2::Route').find(({ Properties }) => Properties.RouteKey === key)?.Properties
        .Target;
    expect(targetOf('$default')).toBeDefined();
    expect(targetOf('$default')).toEqual(targetOf('GET /api/public/{proxy+}'));
  });

  it('keep a line of every request, and no person in it', () => {
    const [stage] = all('AWS::ApiGatewayV2::Stage');
    expect(stage?.Properties.AccessLogSettings.Format).not.toMatch(/identity|authorizer|claims|sourceIp/);
  });
});

describe('cdk-nag', () => {
  it('finds nothing against the AWS Solutions rules', () => {
    const { app } = synthesized();
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).not.toThrow();
  });

  it('is answered with at most five acknowledgements, each with its reason beside the construct', () => {
    const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('lib', name), 'utf8'));
    const answers = sources.flatMap((source) => source.split('.acknowledge(').slice(1));
    expect(answers.length).toBeLessThanOrEqual(5);
    for (const answer of answers) expect(answer.slice(0, 400)).toMatch(/reason: '.{20,}'/);
  });
});

describe('nothing binds the system to one partition', () => {
  it('writes no ARN of its own', () => {
    const text = JSON.stringify(resources);
    expect(text).not.toMatch(/arn:aws:(?!states)/);
  });
});
