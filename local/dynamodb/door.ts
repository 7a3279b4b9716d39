import { randomUUID } from 'node:crypto';
import { connect, createServer, type Socket } from 'node:net';
import { isRefusal } from '../permissions/denied.ts';
import type { Permissions } from '../permissions/permissions.ts';
import { type Framed, headerOf, openFraming } from './framing.ts';
import { mustAllowCall } from './grants.ts';

type Settings = { url: string; permissions: Permissions };

const prefix = 'DynamoDB_20120810.';

/**
 * DynamoDB for whoever signs with a key of this machine. Every request is held against the grants and handed on as it
 * came; answers pass untouched. On plain connections, because a call of DynamoDB is the commonest there is, and to take
 * it apart as HTTP twice more would cost three times as much.
 */
export const openDynamoDbDoor = async ({ url, permissions }: Settings) => {
  const { hostname: host, port } = new URL(url);
  const connections = new Set<Socket>();

  const server = createServer({ noDelay: true }, (client) => {
    const behind = connect({ host, port: Number(port), noDelay: true });
    const framing = openFraming();
    behind.pipe(client);
    client.on('data', (piece) => {
      framing.add(piece);
      serve(framing, client, behind, permissions);
    });
    for (const [socket, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      connections.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => {
        connections.delete(socket);
        other.destroy();
      });
    }
  });

  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`,
    stop: () => {
      server.close();
      for (const socket of connections) socket.destroy();
    },
  };
};

/** A client waits for its answer before it asks again, so one of ours cannot overtake one from behind. */
const serve = (
  framing: ReturnType<typeof openFraming>,
  client: Socket,
  behind: Socket,
  permissions: Permissions,
) => {
  try {
    for (let request = framing.next(); request; request = framing.next()) {
      const refusal = refusalOf(request, permissions);
      if (refusal) client.write(refusal);
      else behind.write(request.whole);
    }
  } catch {
    client.destroy();
  }
};

const refusalOf = (request: Framed, permissions: Permissions) => {
  try {
    check(request, permissions);
    return undefined;
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    return answerOf(isRefusal(failure) ? failure.name : 'ValidationException', message);
  }
};

const check = ({ head, body }: Framed, permissions: Permissions) => {
  const who = permissions.signedBy(headerOf(head, 'authorization'));
  if (who === 'operator') return;
  const operation = headerOf(head, 'x-amz-target')?.slice(prefix.length) ?? '';
  mustAllowCall(permissions, who, operation, JSON.parse(body.toString('utf8')));
};

const answerOf = (type: string, message: string) => {
  const body = JSON.stringify({ __type: `com.amazon.coral.service#${type}`, message });
  return [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/x-amz-json-1.0',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `x-amzn-RequestId: ${randomUUID()}`,
    '',
    body,
  ].join('\r\n');
};
