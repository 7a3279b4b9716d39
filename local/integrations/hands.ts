import type { Functions } from '../lambda/functions.ts';
import type { Outcome } from '../lambda/messages.ts';
import type { Caller } from '../permissions/caller.ts';
import type { Need } from '../permissions/decide.ts';
import { isRefusal } from '../permissions/denied.ts';
import { keyFor } from '../permissions/keys.ts';
import type { Permissions } from '../permissions/permissions.ts';
import { bucketArn, objectArn } from '../s3/needs.ts';
import { Refused } from '../states/failure.ts';
import type { Integrations, Permit } from '../states/integrations.ts';
import { parseJson } from '../states/json.ts';
import { functionArn } from '../template/kinds/lambda.ts';
import type { Services } from './call-service.ts';

export type World = {
  functions: Functions;
  services: Services;
  permissions: Permissions;
  readObject: (bucket: string, key: string) => AsyncIterable<Uint8Array>;
  /** Called after every task that may have written to a table. */
  wrote: () => void;
};

/** Who a machine is when it calls: its name, and the role that it acts as. */
export type Machine = { name: string; roleArn: string };

/** What a state machine reaches the rest of the cloud with: everything is held against the grants of its role. */
export const handsOf = ({ name, roleArn }: Machine, world: World): Integrations => {
  const { functions, services, permissions } = world;
  const who: Caller = { kind: 'role', role: roleArn, session: name };
  const key = keyFor('states', name);

  const mustAllow = (refusal: string, ...needs: Need[]) =>
    refusedAs(refusal, () => permissions.mustAllow(who, needs));

  return {
    invokeFunction: async (nameOrArn, payload) => {
      const resource = functionArn(nameOrArn);
      mustAllow('Lambda.AWSLambdaException', { action: 'lambda:InvokeFunction', resource });
      return { payload: payloadOf(await functions.invoke(nameOrArn, JSON.stringify(payload))) };
    },
    // The service itself looks at the key that its request is signed with.
    callService: async (service, action, args) => {
      const result = await services.call(service, action, args, key);
      world.wrote();
      return parseJson(JSON.stringify(result));
    },
    readObject: (bucket, object) => {
      mustAllow(
        'AccessDenied',
        { action: 's3:GetObject', resource: objectArn({ bucket, key: object }) },
        ...permissions.encryption(bucketArn(bucket), 'kms:Decrypt'),
      );
      return world.readObject(bucket, object);
    },
    permit: (action, resource) => mustAllow('AccessDeniedException', { action, resource }),
  };
};

/** The grants of whoever signed a request to Step Functions. */
export const permitFor =
  (permissions: Permissions) =>
  (authorization: string | undefined): Permit =>
  (action, resource) =>
    refusedAs(undefined, () =>
      permissions.mustAllow(permissions.signedBy(authorization), [{ action, resource }]),
    );

/** What was refused, by the name that the caller of this service would see. */
const refusedAs = (name: string | undefined, work: () => void) => {
  try {
    work();
  } catch (failure) {
    throw isRefusal(failure) ? new Refused(name ?? failure.name, failure.message) : failure;
  }
};

const payloadOf = ({ payload, functionError }: Outcome) => {
  if (!functionError) return parseJson(payload);
  const { errorType = 'Lambda.Unknown' }: { errorType?: string } = JSON.parse(payload);
  throw Object.assign(new Error(payload), { name: errorType });
};
