import type { DynamoDBRecord } from 'aws-lambda';
import { toldEvent } from '../casework/told-event.ts';
import { connectFiles } from '../connect.ts';
import { stream } from '../edge/stream.ts';
import type { Ports } from '../ports.ts';
import { followers } from './followers.ts';

/** What follows from an event, as soon as the stream tells of it. */
export const followEvents = async (ports: Ports, record: DynamoDBRecord): Promise<void> => {
  for (const { hears, follow } of Object.values(followers)) {
    const event = toldEvent(record, hears);
    if (event) await follow(ports, event);
  }
};

export const handler = stream(followEvents, connectFiles);
