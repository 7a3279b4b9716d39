import { DynamoDBClient, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { isRefusal, UnknownKey } from '../permissions/denied.ts';
import { type AccessKey, operatorKey, standInSignature } from '../permissions/keys.ts';
import type { Permissions } from '../permissions/permissions.ts';
import { region } from '../template/kind.ts';
import { bytesIn, plainOf } from './bytes.ts';
import { mustAllowCall } from './grants.ts';

type Settings = { url: string; permissions: Permissions };
type Command = Parameters<DynamoDBClient['send']>[0];

/** A command of the SDK, by the name of its operation. */
export type Asked = { operation: string; Command: new (args: object) => object };

/**
 * Calls of DynamoDB by state machines: through the SDK, and from it to the database itself. What is granted is held before,
 * on the arguments as they stand; the door would take the request apart to see them (ADR 0094).
 */
export const openDynamoDbCalls = ({ url, permissions }: Settings) => {
  const client = new DynamoDBClient({
    endpoint: url,
    region,
    credentials: operatorKey,
    // The database verifies none.
    signer: {
      sign: async (request) =>
        Object.assign(request, { headers: { ...request.headers, ...standInSignature() } }),
    },
  });

  const mustBeGranted = (operation: string, args: object, { accessKeyId }: AccessKey) => {
    const who = permissions.holderOf(accessKeyId);
    if (!who) throw asAnswered(new UnknownKey());
    try {
      mustAllowCall(permissions, who, operation, args);
    } catch (failure) {
      throw asAnswered(
        isRefusal(failure) ? failure : { name: 'ValidationException', message: String(failure) },
      );
    }
  };

  return {
    call: async ({ operation, Command }: Asked, args: object, key: AccessKey): Promise<object> => {
      mustBeGranted(operation, args, key);
      const command = new Command(bytesIn(args)) as Command;
      return plainOf(await client.send(command).catch(brokenOff));
    },
    stop: () => client.destroy(),
  };
};

/** What DynamoDB would have answered, as the SDK throws it. */
const asAnswered = ({ name, message }: Pick<Error, 'name' | 'message'>) =>
  new DynamoDBServiceException({ name, message, $fault: 'client', $metadata: { httpStatusCode: 400 } });

/** Where nothing answered, as Step Functions names it, so that a workflow can try again. */
const brokenOff = (failure: Error & { $metadata?: { httpStatusCode?: number } }): never => {
  if (failure.$metadata?.httpStatusCode !== undefined) throw failure;
  throw Object.assign(new Error(failure.message), { name: 'SdkClientException' });
};
