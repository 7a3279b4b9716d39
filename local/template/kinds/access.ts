import { arnOf, silent } from '../kind.ts';

const notYet = 'Permissions are not enforced here yet.';

export const role = silent('AWS::IAM::Role', notYet, {
  nameFrom: 'RoleName',
  arn: (name) => arnOf('iam', `role/${name}`),
  attributes: { RoleId: ({ name }) => name },
});
export const policy = silent('AWS::IAM::Policy', notYet);
export const managedPolicy = silent('AWS::IAM::ManagedPolicy', notYet, {
  arn: (name) => arnOf('iam', `policy/${name}`),
  ref: ({ arn }) => arn,
});
export const key = silent('AWS::KMS::Key', 'The disk is encrypted by its owner or not at all.', {
  arn: (name) => arnOf('kms', `key/${name}`),
  attributes: { KeyId: ({ name }) => name },
});
export const alias = silent('AWS::KMS::Alias', 'A second name of a key that does nothing.');
