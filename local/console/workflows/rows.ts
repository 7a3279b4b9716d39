import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

export type Key = { pk: string; sk: string };

/** What the console reads of the rows that a step waits beside. */
export type Rows = {
  one: (table: string, key: Key) => Promise<unknown>;
  /** The last of those under a key whose sort key begins so. */
  last: (table: string, key: Key) => Promise<unknown>;
};

export const rowsIn = (client: DynamoDBClient): Rows => {
  const documents = DynamoDBDocumentClient.from(client);
  return {
    one: async (TableName, key) => (await documents.send(new GetCommand({ TableName, Key: key }))).Item,
    last: async (TableName, { pk, sk }) => {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      return Items[0];
    },
  };
};
