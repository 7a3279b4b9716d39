import { type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';

type TableShape = Required<Pick<CreateTableCommandInput, 'KeySchema' | 'AttributeDefinitions'>> &
  Pick<CreateTableCommandInput, 'GlobalSecondaryIndexes'>;

const keys = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];

const text = (...names: readonly string[]) =>
  names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }));

const indexes = [
  ['byOwner', 'owner', 'ownerSort'],
  ['byDesk', 'deskOf', 'deskSort'],
  ['byKind', 'kindOf', 'kindSort'],
  ['byWindow', 'window', 'windowSort'],
] as const;

/** The keys and indexes of the tables, so that the contract needs no CDK; test/infra holds them to the template. */
export const registerShape: TableShape = {
  KeySchema: keys('pk', 'sk'),
  AttributeDefinitions: text('pk', 'sk', ...indexes.flatMap(([, partition, sort]) => [partition, sort])),
  GlobalSecondaryIndexes: indexes.map(([IndexName, partition, sort]) => ({
    IndexName,
    KeySchema: keys(partition, sort),
    Projection: { ProjectionType: 'KEYS_ONLY' },
  })),
};

export const ledgerShape: TableShape = {
  KeySchema: keys('pk', 'sk'),
  AttributeDefinitions: text('pk', 'sk'),
};

export const goodsShape: TableShape = {
  KeySchema: keys('pk', 'sk'),
  AttributeDefinitions: text('pk', 'sk', 'halt', 'haltSort'),
  GlobalSecondaryIndexes: [
    { IndexName: 'byHalt', KeySchema: keys('halt', 'haltSort'), Projection: { ProjectionType: 'KEYS_ONLY' } },
  ],
};

export const clientFor = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
