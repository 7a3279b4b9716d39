import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

const logger = new Logger();

type Handle<Connected> = (ports: Connected, record: DynamoDBRecord) => Promise<void>;

/** Handles the records in order; answers the first that failed, from which the stream shall take up again. */
const inOrder = async (
  records: readonly DynamoDBRecord[],
  handle: (record: DynamoDBRecord) => Promise<void>,
): Promise<string[]> => {
  for (const record of records) {
    try {
      await handle(record);
    } catch (error) {
      logger.error('A record was not handled.', error instanceof Error ? error : String(error));
      return [record.dynamodb?.SequenceNumber ?? ''];
    }
  }
  return [];
};

/** A table stream, record by record and in order. */
export const stream = <Connected>(handle: Handle<Connected>, wire: () => Connected) => {
  let ports: Connected | undefined;

  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async ({ Records }) => {
      ports ??= wire();
      const connected = ports;
      const failed = await inOrder(Records, (record) => handle(connected, record));
      return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
    });
};
