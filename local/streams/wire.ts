import { standInSignature } from '../permissions/keys.ts';

/** A record as the wire has it, which is also how Lambda is told of it. */
export type StreamRecord = {
  eventID: string;
  eventName: string;
  dynamodb: { SequenceNumber: string; ApproximateCreationDateTime?: number; Keys?: unknown } & Record<
    string,
    unknown
  >;
};
export type Page = { Records: StreamRecord[]; NextShardIterator?: string };

export class StreamRefused extends Error {
  override name = 'StreamRefused';
}

/** DynamoDB Streams, by its own protocol: an SDK client would parse every record only for us to write it out again. */
export const streamsAt = (endpoint: string) => {
  const call = async <Answer>(operation: string, body: unknown): Promise<Answer> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
        ...standInSignature(),
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new StreamRefused(text);
    return JSON.parse(text);
  };

  return {
    shardsOf: async (StreamArn: string) => {
      const { StreamDescription } = await call<{ StreamDescription: { Shards: { ShardId: string }[] } }>(
        'DescribeStream',
        { StreamArn },
      );
      return StreamDescription.Shards.map(({ ShardId }) => ShardId);
    },
    iterator: async (start: Record<string, unknown>) => {
      const { ShardIterator } = await call<{ ShardIterator: string }>('GetShardIterator', start);
      return ShardIterator;
    },
    page: (ShardIterator: string, Limit: number) => call<Page>('GetRecords', { ShardIterator, Limit }),
  };
};

export type Streams = ReturnType<typeof streamsAt>;
