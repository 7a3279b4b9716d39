import { describe, expect, it } from 'vitest';
import type { Stack } from '#local/template/assembly.ts';
import { deploy } from '#local/template/deployment.ts';
import { queue } from '#local/template/kinds/events.ts';
import { lambdaFunction } from '#local/template/kinds/lambda.ts';

const here = { baseUrl: 'http://127.0.0.1:9000', awsUrl: 'http://127.0.0.1:9001' };

const aStack = (more: Partial<Stack>): Stack => ({
  name: 'Work',
  Parameters: {},
  Mappings: {},
  Conditions: {},
  Resources: {},
  Outputs: {},
  ...more,
});

const deployed = (...stacks: Partial<Stack>[]) =>
  deploy({ stacks: stacks.map(aStack), assets: new Map() }, here);

/** A function whose environment says what an expression comes to. */
const filledIn = (expression: unknown, more: Partial<Stack> = {}, ...others: Partial<Stack>[]) => {
  const Asked = {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Key: 'x.zip' },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Role: 'arn:aws:iam::000000000000:role/asked',
      Environment: { Variables: { value: expression } },
    },
  };
  const { all } = deployed({ ...more, Resources: { ...more.Resources, Asked } }, ...others);
  const found = all(lambdaFunction).find(({ logicalId }) => logicalId === 'Asked');
  return found?.properties.Environment?.Variables['value'];
};

const Letters = { Type: 'AWS::SQS::Queue', Properties: {} };

describe('an expression', () => {
  it.each([
    [{ Ref: 'AWS::Region' }, 'local'],
    [{ Ref: 'AWS::AccountId' }, '000000000000'],
    [{ Ref: 'Letters' }, 'http://127.0.0.1:9001/000000000000/work-letters'],
    [{ 'Fn::GetAtt': ['Letters', 'Arn'] }, 'arn:aws:sqs:local:000000000000:work-letters'],
    [{ 'Fn::GetAtt': 'Letters.QueueName' }, 'work-letters'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'AWS::Partition' }]] }, 'a-aws'],
    [
      { 'Fn::Sub': [`\${Letters.Arn}/\${own}/\${!kept}`, { own: 'x' }] },
      `arn:aws:sqs:local:000000000000:work-letters/x/\${kept}`,
    ],
    [{ 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [{ 'Fn::If': ['Small', 'yes', 'no'] }, 'no'],
    [{ 'Fn::If': ['Large', 'yes', { Ref: 'AWS::NoValue' }] }, 'yes'],
    [{ 'Fn::FindInMap': ['Sizes', 'one', 'large'] }, 'XL'],
    [{ 'Fn::ImportValue': 'shared' }, 'data-of-another'],
    [{ Ref: 'BootstrapVersion' }, '/cdk-bootstrap/x/version'],
    ['http://127.0.0.1:8787/oidc', 'http://127.0.0.1:9000/oidc'],
  ])('%j is %j', (expression, expected) => {
    const more = {
      Parameters: { BootstrapVersion: { Default: '/cdk-bootstrap/x/version' } },
      Mappings: { Sizes: { one: { large: 'XL' } } },
      Conditions: {
        Large: { 'Fn::Equals': ['a', 'a'] },
        Small: { 'Fn::And': [{ Condition: 'Large' }, { 'Fn::Not': [{ Condition: 'Large' }] }] },
      },
      Resources: { Letters },
    };
    const other = {
      name: 'Data',
      Outputs: { Out: { Value: { 'Fn::Join': ['-of-', ['data', 'another']] }, Export: { Name: 'shared' } } },
    };
    expect(filledIn(expression, more, other)).toBe(expected);
  });

  it.each([
    [{ 'Fn::GetAZs': '' }, 'Work uses Fn::GetAZs'],
    [{ Ref: 'Nobody' }, 'Work refers to Nobody'],
    [{ 'Fn::ImportValue': 'nothing' }, 'No stack exports nothing'],
    ['{{resolve:ssm:/x}}', 'Work refers to {{resolve:ssm:/x}}'],
    [{ 'Fn::GetAtt': ['Letters', 'Colour'] }, 'Work: Letters (AWS::SQS::Queue) has an attribute Colour'],
  ])('%j stops with a sentence', (expression, sentence) => {
    expect(() => filledIn(expression, { Resources: { Letters } })).toThrow(sentence);
  });
});

describe('a resource', () => {
  it('of an unknown type stops with a sentence that names it', () => {
    expect(() => deployed({ Resources: { Box: { Type: 'AWS::Box::Box', Properties: {} } } })).toThrow(
      'Work: Box (AWS::Box::Box) is of a resource type, which this one-machine cloud does not know.',
    );
  });

  it.each([
    ['AWS::SQS::Queue', { FifoQueue: true }, 'FifoQueue with the value true'],
    ['AWS::S3::Bucket', { ReplicationConfiguration: {} }, 'ReplicationConfiguration with the value {}'],
    [
      'AWS::S3::Bucket',
      { NotificationConfiguration: { TopicConfigurations: [] } },
      'NotificationConfiguration.TopicConfigurations with the value []',
    ],
  ])('%s with the property %j stops with its name and its value', (Type, Properties, what) => {
    expect(() => deployed({ Resources: { Thing: { Type, Properties } } })).toThrow(
      `Work: Thing (${Type}) has the property ${what}, which this one-machine cloud does not know.`,
    );
  });

  it('may say what has no effect here', () => {
    const { all } = deployed({
      Resources: { Letters: { ...Letters, Properties: { MessageRetentionPeriod: 60 } } },
    });
    expect(all(queue).map(({ name, properties }) => ({ name, properties }))).toEqual([
      { name: 'work-letters', properties: {} },
    ]);
  });

  it('is left out when its condition does not hold', () => {
    const { resources } = deployed({
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: { Letters: { ...Letters, Condition: 'Never' } },
    });
    expect(resources).toEqual([]);
  });

  it('has a name that stays, that can be read, and that fits', () => {
    const logicalId = 'ALogicalIdThatGoesOnAndOnUntilNoServiceWouldTakeItAsANameAnyMore';
    const names = () => deployed({ Resources: { [logicalId]: Letters } }).resources.map(({ name }) => name);
    expect(names()).toEqual(names());
    expect(names()[0]).toMatch(/^work-alogicalid.{1,50}-[0-9a-f]{8}$/);
    expect(names()[0]?.length).toBeLessThanOrEqual(63);
  });
});
