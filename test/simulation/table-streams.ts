import type { DynamoDBRecord } from 'aws-lambda';
import type { Task } from '#domain/casework/task.ts';
import type { Change } from '#functions/ports.ts';
import { refKey } from '../support/memory/commit.ts';

type Told = { readonly row: string; readonly image: NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] };

const taskRow = ({ id, case: ref, decision }: Task): Told => ({
  row: refKey(ref),
  image: { sk: { S: `TASK#${id}` }, id: { S: id }, ...(decision ? { decision: { S: decision } } : {}) },
});

/** What a stream of the table tells of a change, as far as anybody listens. */
const rowsOf = ({ events, opens = [], closes = [] }: Change): Told[] => [
  ...[...opens, ...closes].map(taskRow),
  ...events.map(({ type, version, case: ref }) => ({
    row: refKey(ref),
    image: {
      sk: { S: `EVENT#${type}` },
      type: { S: type },
      ...(version === undefined ? {} : { version: { N: String(version) } }),
      case: { M: { kind: { S: ref.kind }, id: { S: ref.id } } },
    },
  })),
];

type Queue = { readonly row: string; readonly records: DynamoDBRecord[]; isBusy: boolean };

/** One reader of the stream: of each case the records are in order, and those of two cases in none. */
const openReader = () => {
  const queues = new Map<string, Queue>();
  return {
    tell: ({ row, image }: Told) => {
      const queue = queues.get(row) ?? { row, records: [], isBusy: false };
      queues.set(row, queue);
      queue.records.push({ dynamodb: { NewImage: image ?? {} } });
    },
    ready: () => [...queues.values()].filter(({ records, isBusy }) => records.length > 0 && !isBusy),
    isEmpty: () => [...queues.values()].every(({ records }) => records.length === 0),
    /** Who was reading reads no longer, and has not said how far it came. */
    drop: () => {
      for (const queue of queues.values()) queue.isBusy = false;
    },
  };
};

export const openStreams = <Name extends string>(names: readonly Name[]) => {
  const readers = new Map(names.map((name) => [name, openReader()]));
  return {
    readers,
    tellOf: (change: Change) => {
      for (const told of rowsOf(change)) for (const reader of readers.values()) reader.tell(told);
    },
    tellOfToken: (taskId: string) => {
      const row = taskId.split('~').slice(0, 2).join('#');
      for (const reader of readers.values()) reader.tell({ row, image: { sk: { S: `TOKEN#${taskId}` } } });
    },
  };
};

/**
 * Hands the first so many records to their function, in order. Each is forgotten once it was handled; where the last
 * word of the reader is lost, none of them is, and all come again.
 */
export const deliver = async (
  queue: Queue,
  { count, again }: { readonly count: number; readonly again: boolean },
  handle: (record: DynamoDBRecord) => Promise<void>,
): Promise<void> => {
  queue.isBusy = true;
  try {
    for (const record of queue.records.slice(0, count)) {
      await handle(record);
      if (!again && queue.records[0] === record) queue.records.shift();
    }
  } finally {
    queue.isBusy = false;
  }
};
