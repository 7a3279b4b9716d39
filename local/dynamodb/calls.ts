import { Agent, type IncomingMessage, request } from 'node:http';
import { jsonIn } from '../data/json-in.ts';
import { bodyOf } from '../http/exchange.ts';
import { isRefusal, UnknownKey } from '../permissions/denied.ts';
import { type AccessKey, standInSignature } from '../permissions/keys.ts';
import type { Permissions } from '../permissions/permissions.ts';
import { mustAllowCall } from './grants.ts';

type Settings = { url: string; permissions: Permissions };
type Answer = { status: number; body: string };

/**
 * Calls of DynamoDB in its own JSON, which is also how a state machine writes them down. A client of the SDK would read,
 * sign and write each anew, and the door take it apart again, all on the thread that everything else waits for (ADR 0093).
 */
export const openDynamoDbCalls = ({ url, permissions }: Settings) => {
  const { hostname: host, port } = new URL(url);
  const agent = new Agent({ keepAlive: true });

  const send = (operation: string, body: string) =>
    new Promise<Answer>((done, fail) => {
      const headers = {
        ...standInSignature(),
        'content-type': 'application/x-amz-json-1.0',
        'content-length': Buffer.byteLength(body),
        'x-amz-target': `DynamoDB_20120810.${operation}`,
      };
      const asked = request({ host, port, agent, method: 'POST', headers }, (incoming: IncomingMessage) => {
        const { statusCode: status = 500 } = incoming;
        bodyOf(incoming).then((read) => done({ status, body: String(read) }), fail);
      });
      // A connection that has rested may just have been closed by the other side: then another one is asked.
      asked.once('error', (failure) =>
        asked.reusedSocket ? send(operation, body).then(done, fail) : fail(brokenOff(failure)),
      );
      asked.end(body);
    });

  const mustBeGranted = (operation: string, args: object, { accessKeyId }: AccessKey) => {
    const who = permissions.holderOf(accessKeyId);
    if (!who) throw new UnknownKey();
    try {
      mustAllowCall(permissions, who, operation, args);
    } catch (failure) {
      throw isRefusal(failure) ? failure : named('ValidationException', String(failure), 400);
    }
  };

  return {
    call: async (operation: string, args: object, key: AccessKey): Promise<object> => {
      mustBeGranted(operation, args, key);
      const { status, body } = await send(operation, JSON.stringify(args));
      if (status === 200) return JSON.parse(body);
      throw refusalIn(status, body);
    },
    stop: () => agent.destroy(),
  };
};

const named = (name: string, message: string, httpStatusCode: number) =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });

/** As Step Functions names it, so that a workflow can try again. */
const brokenOff = ({ message }: Error) => named('SdkClientException', message, 0);

/** `{"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","message":…}` */
const refusalIn = (status: number, body: string) => {
  const { __type = 'InternalServerError', message, Message = body } = Object(jsonIn(body));
  return named(String(__type).split('#').at(-1) ?? '', String(message ?? Message), status);
};
