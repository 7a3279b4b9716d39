import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import { type Database, transaction } from '../data/database.ts';
import type { Need } from '../permissions/decide.ts';
import { isRefusal } from '../permissions/denied.ts';
import type { Permissions } from '../permissions/permissions.ts';
import { arnOf } from '../template/kind.ts';
import { type Buses, busName } from './buses.ts';
import { type Queues, queueName } from './queues.ts';

const Entries = z.object({
  Entries: z
    .array(
      z.object({
        Source: z.string().optional(),
        DetailType: z.string().optional(),
        Detail: z.string().optional(),
        EventBusName: z.string().default('default'),
        Resources: z.array(z.string()).optional(),
        Time: z.number().optional(),
      }),
    )
    .min(1)
    .max(10),
});
type Entry = z.infer<typeof Entries>['Entries'][number];

const Message = z.object({ QueueUrl: z.string(), MessageBody: z.string() });

type Settings = { buses: Buses; queues: Queues; database: Database; permissions: Permissions };
type Operation = { needs: (body: unknown) => Need[]; run: (body: unknown, settings: Settings) => object };
type Run = Operation['run'];

const putEvents: Run = (body, { buses, database }) => {
  const answers = transaction(database, () => Entries.parse(body).Entries.map((entry) => put(entry, buses)));
  return { FailedEntryCount: answers.filter((each) => 'ErrorCode' in each).length, Entries: answers };
};

const put = ({ Source, DetailType, Detail, EventBusName, Resources = [], Time }: Entry, buses: Buses) => {
  if (!buses.has(EventBusName))
    return { ErrorCode: 'InvalidArgument', ErrorMessage: `No bus ${EventBusName}.` };
  if (!Source || !DetailType)
    return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source and DetailType are required.' };
  const detail = parsed(Detail ?? '');
  if (detail === undefined) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  const time = Time === undefined ? undefined : Time * 1000;
  return {
    EventId: buses.put(EventBusName, {
      source: Source,
      'detail-type': DetailType,
      detail,
      resources: Resources,
      time,
    }),
  };
};

const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

const sendMessage: Run = (body, { queues }) => {
  const { QueueUrl, MessageBody } = Message.parse(body);
  return { MessageId: queues.send(queueName(QueueUrl), MessageBody) };
};

const operations: Record<string, Operation> = {
  'AWSEvents.PutEvents': {
    needs: (body) =>
      Entries.parse(body).Entries.map(({ EventBusName }) => ({
        action: 'events:PutEvents',
        resource: arnOf('events', `event-bus/${busName(EventBusName)}`),
      })),
    run: putEvents,
  },
  'AmazonSQS.SendMessage': {
    needs: (body) => [
      { action: 'sqs:SendMessage', resource: arnOf('sqs', queueName(Message.parse(body).QueueUrl)) },
    ],
    run: sendMessage,
  },
};

export const isEventsCall = (target: string) =>
  target.startsWith('AWSEvents.') || target.startsWith('AmazonSQS.');

/** PutEvents of EventBridge and SendMessage of SQS, over AWS JSON. */
export const eventsApi = (settings: Settings) => {
  const { permissions } = settings;
  return new Hono().post('*', async ({ req }) => {
    const target = req.header('x-amz-target') ?? '';
    const operation = operations[target];
    if (!operation)
      return refusal('UnknownOperationException', `This one-machine cloud does not know ${target}.`);
    try {
      const body: unknown = await req.json();
      permissions.mustAllow(permissions.signedBy(req.header('authorization')), operation.needs(body));
      return answer(operation.run(body, settings));
    } catch (failure) {
      return refusalOf(failure);
    }
  });
};

const refusalOf = (failure: unknown) => {
  if (isRefusal(failure)) return refusal(failure.name, failure.message);
  return refusal('ValidationException', failure instanceof Error ? failure.message : String(failure));
};

const answer = (body: object, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() },
  });

const refusal = (type: string, message: string) => answer({ __type: type, message }, 400);
