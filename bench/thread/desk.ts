import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { APIGatewayProxyEventV2WithJWTAuthorizer as Event } from 'aws-lambda';

const dynamodb = new DynamoDBClient({});
const workflows = new SFNClient({});
const { TABLE, MACHINE } = process.env;

const claimIdIn = ({ pathParameters }: Event) => pathParameters?.['id'] ?? '';

/** The claim's id is the execution's name: whoever asks twice starts it once. */
const start = async (event: Event) => {
  const name = claimIdIn(event);
  const { amount } = JSON.parse(event.body ?? '{}');
  const input = JSON.stringify({ claim: name, amount });
  await workflows.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name, input }));
  return { statusCode: 202 };
};

const approve = async (event: Event) => {
  const { Item } = await dynamodb.send(
    new GetItemCommand({
      TableName: TABLE,
      Key: { pk: { S: `claim#${claimIdIn(event)}` } },
      ConsistentRead: true,
    }),
  );
  if (!Item?.['token']?.S) return { statusCode: 409, body: 'This claim is not waiting for anybody yet.' };
  await workflows.send(new SendTaskSuccessCommand({ taskToken: Item['token'].S, output: '{}' }));
  return { statusCode: 204 };
};

const doors: Record<string, (event: Event) => Promise<object>> = {
  'POST /claims/{id}': start,
  'POST /claims/{id}/approval': approve,
};

export const handler = async (event: Event) => doors[event.routeKey]?.(event) ?? { statusCode: 404 };
