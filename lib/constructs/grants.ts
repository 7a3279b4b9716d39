import { Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { goodsIndexes, type RegisterStack, registerIndexes } from '../register-stack.ts';

type Use = 'read' | 'write';

/** What a function may touch. Nothing is granted that is not named here. */
export type Grants = Partial<Record<'register' | 'ledger' | 'goods' | 'evidence' | 'exports', Use>>;

/** Every action by its name: never a scan, and no file is ever deleted. */
const rows = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  write: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
};
const files = { read: ['s3:GetObject'], write: ['s3:PutObject', 's3:AbortMultipartUpload'] };
const keys = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  write: [
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
};

type Rows = Readonly<Record<Use, readonly string[]>>;

/** Whoever writes also reads. */
const actionsOf = (kind: Rows, use: Use) =>
  use === 'write' ? [...kind.read, ...kind.write] : [...kind.read];

/** Goods, and the rows that an index names, are asked for by the hundred. */
const manyRows = { read: [...rows.read, 'dynamodb:BatchGetItem'], write: rows.write };

const onTable = ({ tableArn }: TableV2, use: Use, indexes: readonly string[] = [], kind: Rows = rows) => [
  new PolicyStatement({
    actions: actionsOf(kind, use),
    resources: [tableArn, ...indexes.map((name) => `${tableArn}/index/${name}`)],
  }),
];

const onBucket = (arn: string, use: Use) => [
  new PolicyStatement({ actions: actionsOf(files, use), resources: [`${arn}/*`] }),
  // Without it the store answers "forbidden" where a file is simply not there.
  new PolicyStatement({ actions: ['s3:ListBucket'], resources: [arn] }),
];

const onKey = ({ keyArn }: IKey, use: Use) => [
  new PolicyStatement({ actions: actionsOf(keys, use), resources: [keyArn] }),
];

const ways = {
  register: ({ register }: RegisterStack, use: Use) => onTable(register, use, registerIndexes, manyRows),
  ledger: ({ ledger }: RegisterStack, use: Use) => onTable(ledger, use),
  goods: ({ goods }: RegisterStack, use: Use) => onTable(goods, use, goodsIndexes, manyRows),
  evidence: ({ arns }: RegisterStack, use: Use) => onBucket(arns.evidence, use),
  exports: ({ arns }: RegisterStack, use: Use) => onBucket(arns.exports, use),
};

/** Grants exactly what is named, and the key under which it lies. */
export const allow = (role: Role, store: RegisterStack, grants: Grants): void => {
  const named = (['register', 'ledger', 'goods', 'evidence', 'exports'] as const).flatMap((name) => {
    const use = grants[name];
    return use ? [{ name, use }] : [];
  });
  if (named.length === 0) return;
  const use = named.some((one) => one.use === 'write') ? 'write' : 'read';
  const statements = [...named.flatMap((one) => ways[one.name](store, one.use)), ...onKey(store.key, use)];
  for (const statement of statements) role.addToPolicy(statement);
  Validations.of(role).acknowledge(
    ...(['evidence', 'exports'] as const).map((bucket) => ({
      id: `AwsSolutions-IAM5[Resource::${store.nameOf(bucket)}/*]`,
      reason: 'The objects of one bucket: their keys are made at run time.',
    })),
  );
};
