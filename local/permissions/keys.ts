import type { Deployment } from '../template/deployment.ts';
import { region } from '../template/kind.ts';
import { lambdaFunction } from '../template/kinds/lambda.ts';
import { stateMachine } from '../template/kinds/step-functions.ts';
import type { Caller } from './caller.ts';

/** Not a secret: every client of this machine signs with it. Who signs is told by the key's id. */
const secretAccessKey = 'local';

/** The operator's own tools: the demonstration, benchmarks, tests, whoever stands at this machine. They may everything. */
export const operatorKey = { accessKeyId: 'local', secretAccessKey };

export type AccessKey = typeof operatorKey;

/** The key that a function or a state machine signs with. */
export const keyFor = (type: 'lambda' | 'states', name: string): AccessKey => ({
  accessKeyId: `${type}.${name}`,
  secretAccessKey,
});

/** What a stand-in for DynamoDB wants to see in a request of ours; none of them verifies it. */
export const standInSignature = () => ({
  authorization:
    `AWS4-HMAC-SHA256 Credential=${operatorKey.accessKeyId}/20260101/${region}/dynamodb/aws4_request, ` +
    'SignedHeaders=host, Signature=local',
  'x-amz-date': new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
});

/** Who signs with which key. */
export const keyHolders = (deployment: Deployment): ReadonlyMap<string, Caller | 'operator'> =>
  new Map<string, Caller | 'operator'>([
    [operatorKey.accessKeyId, 'operator'],
    ...deployment
      .all(lambdaFunction)
      .map(({ name, properties: { Role } }) => holder(keyFor('lambda', name), Role, name)),
    ...deployment
      .all(stateMachine)
      .map(({ name, properties: { RoleArn } }) => holder(keyFor('states', name), RoleArn, name)),
  ]);

const holder = ({ accessKeyId }: AccessKey, role: string, session: string): [string, Caller] => [
  accessKeyId,
  { kind: 'role', role, session },
];

/** The access key of a signed request: `Credential=<key>/<day>/<region>/…`, in the header. */
export const signerOf = (authorization = '') => /Credential=([^/,\s]+)/.exec(authorization)?.[1] ?? '';
