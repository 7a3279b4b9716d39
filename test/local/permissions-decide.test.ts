import { describe, expect, it } from 'vitest';
import type { Caller } from '#local/permissions/caller.ts';
import { objectionTo } from '#local/permissions/decide.ts';
import { account } from '#local/template/kind.ts';
import { IdentityStatement, ResourceStatement } from '#local/template/kinds/policy-document.ts';

/** Each row is a sentence of the IAM User Guide; the headings are those of its pages. */
const role = `arn:aws:iam::${account}:role/clerk`;
const clerk: Caller = { kind: 'role', role, session: 'desk' };
const bus: Caller = {
  kind: 'service',
  service: 'events.amazonaws.com',
  source: `arn:aws:events:local:${account}:rule/evidence`,
};
const table = `arn:aws:dynamodb:local:${account}:table/register`;
const file = 'arn:aws:s3:::files/claims/1';
const key = `arn:aws:kms:local:${account}:key/zone`;
const queue = `arn:aws:sqs:local:${account}:letters`;

const reads = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: table };
const get = { action: 'dynamodb:GetItem', resource: table };

type Case = {
  caller?: Caller;
  need?: { action: string; resource: string };
  identity?: object[];
  resource?: object[];
};

const judged = ({ caller = clerk, need = get, identity = [], resource = [] }: Case) =>
  objectionTo(caller, need, {
    identity: identity.map((each) => IdentityStatement.parse(each)),
    resource: resource.map((each) => ResourceStatement.parse(each)),
  });

const allowed = undefined;
const implicitly = 'because no identity-based policy allows the action';
const notByTheResource = 'because no resource-based policy allows the action';

describe('Policy evaluation logic', () => {
  it.each<[string, Case, string | undefined]>([
    ['by default, all requests are implicitly denied', {}, implicitly],
    ['an explicit allow in an identity-based policy overrides this default', { identity: [reads] }, allowed],
    [
      'an explicit deny in any policy overrides any allows',
      { identity: [reads, { ...reads, Effect: 'Deny' }] },
      'with an explicit deny in an identity-based policy',
    ],
    [
      'an explicit deny in a resource-based policy overrides an allow of the identity',
      { identity: [reads], resource: [{ ...reads, Effect: 'Deny', Principal: '*' }] },
      'with an explicit deny in a resource-based policy',
    ],
    [
      'within one account, an allow of the resource to the role is enough',
      { resource: [{ ...reads, Principal: { AWS: role } }] },
      allowed,
    ],
    [
      'an allow of the resource to another role is none',
      { resource: [{ ...reads, Principal: { AWS: `${role}-2` } }] },
      implicitly,
    ],
    [
      'an allow of the resource to the account leaves it to the identity-based policies',
      { resource: [{ ...reads, Principal: { AWS: account } }] },
      implicitly,
    ],
    [
      'a deny of the resource to the account denies everybody in it',
      {
        identity: [reads],
        resource: [{ ...reads, Effect: 'Deny', Principal: { AWS: `arn:aws:iam::${account}:root` } }],
      },
      'with an explicit deny in a resource-based policy',
    ],
  ])('%s', (_, it, expected) => expect(judged(it)).toBe(expected));
});

describe('IAM JSON policy elements: Action', () => {
  it.each<[string, string, string | undefined]>([
    ['the prefix and the action name are case insensitive', 'DynamoDB:getitem', allowed],
    ['multi-character wildcards (*) anywhere in the name', 'dynamodb:*Item', allowed],
    ['single-character wildcards (?)', 'dynamodb:?etItem', allowed],
    ['every action of a service', 'dynamodb:*', allowed],
    ['every action', '*', allowed],
    ['another action of the service is not meant', 'dynamodb:GetItems', implicitly],
    ['nor the same name of another service', 's3:GetItem', implicitly],
  ])('%s', (_, Action, expected) => expect(judged({ identity: [{ ...reads, Action }] })).toBe(expected));
});

describe('IAM JSON policy elements: Resource', () => {
  const gets = (Resource: string, resource = file) =>
    judged({
      need: { action: 's3:GetObject', resource },
      identity: [{ Effect: 'Allow', Action: 's3:GetObject', Resource }],
    });

  it.each<[string, string, string, string | undefined]>([
    ['the object itself', file, file, allowed],
    ['a bucket is not its objects', 'arn:aws:s3:::files', file, implicitly],
    ['objects are not their bucket', 'arn:aws:s3:::files/*', 'arn:aws:s3:::files', implicitly],
    ['* reaches over slashes', 'arn:aws:s3:::files/*', file, allowed],
    ['? stands for one sign', 'arn:aws:s3:::files/claims/?', file, allowed],
    ['? does not stand for two', 'arn:aws:s3:::files/claims/?', `${file}2`, implicitly],
    ['everything', '*', file, allowed],
    [
      '* within one part of an ARN does not reach into the next',
      'arn:aws:*:files/claims/1:::',
      file,
      implicitly,
    ],
    ['resource names are case sensitive', 'arn:aws:s3:::Files/*', file, implicitly],
    ['a dot in a name is a dot', 'arn:aws:s3:::fil.s/*', file, implicitly],
    ['an index is not its table', table, `${table}/index/byOwner`, implicitly],
    ['the indexes of a table', `${table}/index/*`, `${table}/index/byOwner`, allowed],
  ])('%s', (_, pattern, resource, expected) => expect(gets(pattern, resource)).toBe(expected));
});

describe('IAM JSON policy elements: Condition', () => {
  const sends = (Condition: object, caller: Caller = bus) =>
    judged({
      caller,
      need: { action: 'sqs:SendMessage', resource: queue },
      resource: [
        {
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Resource: queue,
          Principal: { Service: 'events.amazonaws.com' },
          Condition,
        },
      ],
    });
  const rule = `arn:aws:events:local:${account}:rule/evidence`;

  it.each<[string, object, string | undefined]>([
    ['the key has the value', { StringEquals: { 'aws:SourceAccount': account } }, allowed],
    ['of several values, one must match', { StringEquals: { 'aws:SourceAccount': ['1', account] } }, allowed],
    [
      'all keys must match',
      { StringEquals: { 'aws:SourceAccount': account, 'aws:SourceArn': 'another' } },
      notByTheResource,
    ],
    [
      'all operators must match',
      { StringEquals: { 'aws:SourceAccount': account }, ArnEquals: { 'aws:SourceArn': `${rule}-2` } },
      notByTheResource,
    ],
    ['StringEquals takes no wildcards', { StringEquals: { 'aws:SourceArn': `${rule}*` } }, notByTheResource],
    ['ArnLike does', { ArnLike: { 'aws:SourceArn': `arn:aws:events:*:${account}:rule/*` } }, allowed],
    [
      'and ArnEquals behaves identically',
      { ArnEquals: { 'aws:SourceArn': `${rule.slice(0, -1)}?` } },
      allowed,
    ],
    [
      'each of the six parts of an ARN is checked separately',
      { ArnLike: { 'aws:SourceArn': 'arn:aws:*:rule/evidence' } },
      notByTheResource,
    ],
    ['Bool', { Bool: { 'aws:SecureTransport': 'true' } }, allowed],
    ['Bool that does not match', { Bool: { 'aws:SecureTransport': 'false' } }, notByTheResource],
  ])('%s', (_, Condition, expected) => expect(sends(Condition)).toBe(expected));

  it('a key that is not in the request does not match', () => {
    const Condition = { StringEquals: { 'aws:SourceAccount': account } };
    expect(judged({ identity: [{ ...reads, Condition }] })).toBe(implicitly);
  });

  it('a service that the statement does not name is not meant', () => {
    expect(sends({}, { ...bus, service: 'scheduler.amazonaws.com' })).toBe(notByTheResource);
  });
});

describe('Key policies in AWS KMS', () => {
  const use = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: key };
  const decrypt = { action: 'kms:Decrypt', resource: key };
  const toTheAccount = { ...use, Action: 'kms:*', Principal: { AWS: `arn:aws:iam::${account}:root` } };

  it.each<[string, Case, string | undefined]>([
    ['unless the key policy allows it, no identity-based policy does', { identity: [use] }, notByTheResource],
    [
      'one that names the account lets its identity-based policies decide',
      { identity: [use], resource: [toTheAccount] },
      allowed,
    ],
    ['and does not allow anything by itself', { resource: [toTheAccount] }, implicitly],
    ['one that names the role is enough', { resource: [{ ...use, Principal: { AWS: role } }] }, allowed],
  ])('%s', (_, it, expected) => expect(judged({ need: decrypt, ...it })).toBe(expected));
});
