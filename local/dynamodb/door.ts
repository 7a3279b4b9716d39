import { randomUUID } from 'node:crypto';
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { isRefusal } from '../permissions/denied.ts';
import type { Permissions } from '../permissions/permissions.ts';
import type { Door } from '../servers.ts';
import { needsOf } from './needs.ts';

type Settings = { url: string; permissions: Permissions };

const prefix = 'DynamoDB_20120810.';

export const isDynamoDbCall = (target: string) => target.startsWith(prefix);

/** DynamoDB for whoever signs with a key of this machine: held against the grants, then handed on as it came. */
export const dynamoDbDoor = ({ url, permissions }: Settings): Door & { stop: () => void } => {
  const agent = new Agent({ keepAlive: true });

  const check = (incoming: IncomingMessage, body: Buffer) => {
    const who = permissions.signedBy(incoming.headers.authorization);
    if (who === 'operator') return;
    const needs = needsOf(operationOf(incoming), JSON.parse(body.toString('utf8')));
    const tables = new Set(needs.map(({ resource }) => resource.split('/index/')[0] ?? ''));
    permissions.mustAllow(who, [
      ...needs,
      ...[...tables].flatMap((table) => permissions.encryption(table, 'kms:Decrypt')),
    ]);
  };

  const handOn = ({ headers }: IncomingMessage, body: Buffer, outgoing: ServerResponse) => {
    const onward = request(url, { agent, method: 'POST', headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once('error', () => outgoing.destroy());
    onward.end(body);
  };

  const serve: Door = async (incoming, outgoing) => {
    try {
      const body = await bodyOf(incoming);
      check(incoming, body);
      handOn(incoming, body, outgoing);
    } catch (failure) {
      refuse(outgoing, failure);
    }
  };
  return Object.assign(serve, { stop: () => agent.destroy() });
};

const operationOf = ({ headers }: IncomingMessage) => String(headers['x-amz-target']).slice(prefix.length);

const bodyOf = async (incoming: IncomingMessage) => {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece);
  return Buffer.concat(pieces);
};

const refuse = (outgoing: ServerResponse, failure: unknown) => {
  const message = failure instanceof Error ? failure.message : String(failure);
  const type = isRefusal(failure) ? failure.name : 'ValidationException';
  outgoing.writeHead(400, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
  });
  outgoing.end(JSON.stringify({ __type: `com.amazon.coral.service#${type}`, message }));
};
