import type * as z from 'zod';
import type { Deployment, Resource } from '../template/deployment.ts';
import * as access from '../template/kinds/access.ts';
import { queuePolicy } from '../template/kinds/events.ts';
import { functionArn, permission } from '../template/kinds/lambda.ts';
import type { IdentityStatement, ResourceStatement } from '../template/kinds/policy-document.ts';
import { bucketPolicy } from '../template/kinds/s3.ts';
import { refuse } from '../template/stop.ts';
import { attachedByAws } from './aws-managed.ts';

type Role = Resource<z.infer<typeof access.role.honoured>>;

/** What each role may do, by its ARN: in itself, in policies that name it, in managed ones that it names. */
export const identityPolicies = (deployment: Deployment): ReadonlyMap<string, IdentityStatement[]> => {
  const policies = deployment.all(access.policy);
  const managed = deployment.all(access.managedPolicy);

  const attached = (role: Role) => (arn: string) =>
    managed.find((each) => each.arn === arn)?.properties.PolicyDocument.Statement ??
    attachedByAws(arn) ??
    refuse(role, `has the managed policy ${arn}`);

  const statementsOf = (role: Role) => [
    ...role.properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    ...[...policies, ...managed]
      .filter(({ properties }) => properties.Roles.includes(role.name))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement),
    ...role.properties.ManagedPolicyArns.flatMap(attached(role)),
  ];

  return new Map(deployment.all(access.role).map((role) => [role.arn, statementsOf(role)]));
};

/** Who may do what with the resources that say so themselves. Each statement names the resource that it is about. */
export const resourcePolicies = (deployment: Deployment): readonly ResourceStatement[] => [
  ...deployment.all(bucketPolicy).flatMap(({ properties }) => properties.PolicyDocument.Statement),
  ...deployment.all(queuePolicy).flatMap(({ properties }) => properties.PolicyDocument.Statement),
  ...deployment.all(permission).map(({ properties }) => granted(properties)),
  ...deployment.all(access.key).flatMap(({ arn, properties }) =>
    // In the policy of a key, "*" is this key.
    properties.KeyPolicy.Statement.map((statement) => ({ ...statement, Resource: [arn] })),
  ),
];

type Permission = z.infer<typeof permission.honoured>;

/** A permission of a function is a statement in its policy, written in another way. */
const granted = ({
  Action,
  FunctionName,
  Principal,
  SourceArn,
  SourceAccount,
}: Permission): ResourceStatement => ({
  Effect: 'Allow',
  Action: [Action],
  Resource: [functionArn(FunctionName)],
  Principal: { Service: [Principal] },
  Condition: {
    ...(SourceArn !== undefined && { ArnLike: { 'aws:SourceArn': [SourceArn] } }),
    ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': [SourceAccount] } }),
  },
});
