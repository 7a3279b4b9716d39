import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Task } from '#domain/casework/task.ts';
import type { SubjectDocument } from '#domain/filing/document.ts';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import type { Grants } from '#domain/subsidy/claims/grants.ts';
import { CaseMoved, HandTaken, OwnCase, SequenceTaken, TaskClosed } from '../../errors.ts';
import type { Case, Change, Hand } from '../../ports.ts';
import {
  caseKey,
  deskOf,
  documentKey,
  evidenceKey,
  grantsKey,
  handKey,
  indexesOf,
  itemKey,
  linkKey,
  memberKey,
  partitionOf,
  sequenceKey,
  taskKey,
} from './keys.ts';
import { post, type Written } from './ledger.ts';
import { pause } from './pause.ts';
import { peopleWrites } from './people-writes.ts';
import type { Key } from './table.ts';

type Item = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Tables = { readonly client: DynamoDBDocumentClient; readonly register: string; readonly ledger: string };

const absent = 'attribute_not_exists(pk)';

/** A row at its version: the first where there is none, any other where it stands at the version before. */
const versioned = (version: number) =>
  version === 1
    ? { ConditionExpression: absent }
    : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': version - 1 } };

const putCase =
  (table: string) =>
  (item: Case): Written => ({
    otherwise: () => new CaseMoved(`${item.kind} ${item.id} is no longer at version ${item.version - 1}.`),
    item: {
      Put: {
        TableName: table,
        Item: { ...caseKey(item), ...indexesOf(item), ...item },
        ...versioned(item.version),
      },
    },
  });

const stillAt =
  (table: string) =>
  ({ kind, id, version }: Case): Written => ({
    otherwise: () => new CaseMoved(`${kind} ${id} is no longer at version ${version}.`),
    item: {
      ConditionCheck: {
        TableName: table,
        Key: caseKey({ kind, id }),
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': version },
      },
    },
  });

/** Beside what each event stands, so that two of one moment are told apart. */
const tracesOf = ({ closes = [], evidence = [], documents = [] }: Change): (string | undefined)[] =>
  [...closes, ...evidence, ...documents].map(({ id }) => id);

const putEvents = (table: string, change: Change): Written[] =>
  change.events.map((event, index) => {
    const { cases = [] } = change;
    const version = cases.find(({ kind, id }) => kind === event.case.kind && id === event.case.id)?.version;
    const trace = version ?? tracesOf(change)[0] ?? event.type;
    return {
      otherwise: () => new CaseMoved(`The event ${event.type} is in the record already.`),
      item: {
        Put: {
          TableName: table,
          Item: { pk: partitionOf(event.case), sk: `EVENT#${event.at}#${trace}#${index}`, ...event },
          ConditionExpression: absent,
        },
      },
    };
  });

const taskRow = (task: Task) => ({
  ...taskKey(task.id),
  ...task,
  ...(task.status === 'open' ? { deskOf: deskOf(task.desk), deskSort: `${task.dueAt}#${task.id}` } : {}),
});

const openTask =
  (table: string) =>
  (task: Task): Written => ({
    otherwise: () => new CaseMoved(`The task ${task.id} was opened before.`),
    item: { Put: { TableName: table, Item: taskRow(task), ConditionExpression: absent } },
  });

const whileOpen = {
  ConditionExpression: '#status = :open',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: { ':open': 'open' },
};

const closeTask =
  (table: string) =>
  (task: Task): Written => ({
    otherwise: () => new TaskClosed(`The task ${task.id} is no longer open.`),
    item: {
      Put: {
        TableName: table,
        Item: taskRow(task),
        ...whileOpen,
      },
    },
  });

const taskStillOpen =
  (table: string) =>
  ({ id }: Task): Written => ({
    otherwise: () => new TaskClosed(`The task ${id} is no longer open.`),
    item: { ConditionCheck: { TableName: table, Key: taskKey(id), ...whileOpen } },
  });

const lendHand =
  (table: string) =>
  (hand: Hand): Written => ({
    otherwise: () => new HandTaken(`${hand.step}: this person holds another step of the case.`),
    item: {
      Put: {
        TableName: table,
        Item: { ...handKey(hand.case, hand.person), step: hand.step },
        ConditionExpression: `${absent} OR step = :step`,
        ExpressionAttributeValues: { ':step': hand.step },
      },
    },
  });

const standsOutside = (table: string, { person, subjectId }: NonNullable<Change['outsider']>): Written => ({
  otherwise: () => new OwnCase(`A member of ${subjectId} cannot take this step.`),
  item: {
    ConditionCheck: { TableName: table, Key: memberKey(person, subjectId), ConditionExpression: absent },
  },
});

const takeNumber = (table: string, { name, value }: NonNullable<Change['sequence']>): Written => ({
  otherwise: () => new SequenceTaken(`${name} has gone past ${value - 1}.`),
  item: {
    Put: {
      TableName: table,
      Item: { ...sequenceKey(name), value },
      ConditionExpression: value === 1 ? absent : '#value = :before',
      ...(value === 1
        ? {}
        : {
            ExpressionAttributeNames: { '#value': 'value' },
            ExpressionAttributeValues: { ':before': value - 1 },
          }),
    },
  },
});

const put = (table: string, row: Record<string, unknown>): Written => ({
  otherwise: () => new CaseMoved('A row changed.'),
  item: { Put: { TableName: table, Item: row } },
});

const putGrants =
  (table: string) =>
  (row: Grants): Written => ({
    otherwise: () => new CaseMoved(`The grants of ${row.subjectId} are no longer at ${row.version - 1}.`),
    item: {
      Put: {
        TableName: table,
        Item: { ...grantsKey(row.subjectId), ...row },
        ...versioned(row.version),
      },
    },
  });

/** What is kept never changes. */
const keepDocument =
  (table: string) =>
  (row: SubjectDocument): Written => ({
    otherwise: () => new CaseMoved(`The document ${row.id} is kept already.`),
    item: {
      Put: {
        TableName: table,
        Item: { ...documentKey(row.subjectId, row.id), ...row },
        ConditionExpression: `${absent} OR #status = :awaiting`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':awaiting': 'awaiting-upload' },
      },
    },
  });

/** Not where it was removed meanwhile, nor announced anew, nor read or stated by somebody else: then it is read anew. */
const putReading =
  (table: string) =>
  (row: Evidence): Written => ({
    otherwise: () => new CaseMoved(`The file ${row.id} is no longer there as it was read.`),
    item: {
      Put: {
        TableName: table,
        Item: { ...evidenceKey(row.claimId, row.id), ...row },
        ConditionExpression: 'addedAt = :announced AND (version = :read OR attribute_not_exists(version))',
        ExpressionAttributeValues: { ':announced': row.addedAt, ':read': row.version - 1 },
      },
    },
  });

const remove = (table: string, key: Key): Written => ({
  otherwise: () => new CaseMoved('A row changed.'),
  item: { Delete: { TableName: table, Key: key } },
});

/** The cases, tasks and hands of a change: what people compete for. */
const contested = (
  table: string,
  { cases = [], unmoved = [], closes = [], stillOpen = [], hands = [], opens = [], grants = [] }: Change,
): Written[] => [
  ...unmoved.map(stillAt(table)),
  ...cases.map(putCase(table)),
  ...closes.map(closeTask(table)),
  ...stillOpen.map(taskStillOpen(table)),
  ...hands.map(lendHand(table)),
  ...opens.map(openTask(table)),
  ...grants.map(putGrants(table)),
];

/** The conditions and rows that stand alone. */
const single = (table: string, { outsider, sequence }: Change): Written[] => [
  ...(outsider ? [standsOutside(table, outsider)] : []),
  ...(sequence ? [takeNumber(table, sequence)] : []),
];

const noLinks: NonNullable<Change['links']> = { adds: [], removes: [] };

/** What lies beside the cases. */
const beside = (
  table: string,
  { documents = [], evidence = [], readings = [], removes = [], items = [], links = noLinks }: Change,
): Written[] => [
  ...documents.map(keepDocument(table)),
  ...removes.map(({ claimId, id }) => remove(table, evidenceKey(claimId, id))),
  ...readings.map(putReading(table)),
  ...evidence.map((row) => put(table, { ...evidenceKey(row.claimId, row.id), ...row })),
  ...items.map((row) => put(table, { ...itemKey(row.batchId, row.number), ...row })),
  ...links.removes.map((row) => remove(table, linkKey(row))),
  ...links.adds.map((row) => put(table, { ...linkKey(row), ...row })),
];

const written = (change: Change, { register, ledger }: Tables): Written[] => [
  ...contested(register, change),
  ...single(register, change),
  ...peopleWrites(register, change),
  ...beside(register, change),
  ...post(ledger, change.postings ?? []),
  ...putEvents(register, change),
];

const reasonsOf = (error: unknown) =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];

/** Which condition did not hold, in the order in which a person should hear of it. */
const blame = (error: unknown, parts: readonly Written[]): Error | undefined => {
  const index = reasonsOf(error).findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
  return index < 0 ? undefined : parts[index]?.otherwise();
};

const collided = (error: unknown) => reasonsOf(error).some(({ Code }) => Code === 'TransactionConflict');

const attempts = 8;
const firstPauseMs = 10;

/** Sends a transaction, again where it collided with another; what its conditions refuse is thrown by its name. */
const send = async (
  client: DynamoDBDocumentClient,
  parts: readonly Written[],
  attempt = 1,
): Promise<void> => {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: parts.map(({ item }): Item => item) }));
  } catch (error) {
    const cause = blame(error, parts);
    if (cause) throw cause;
    if (!collided(error) || attempt === attempts) throw error;
    await pause(attempt, firstPauseMs);
    return send(client, parts, attempt + 1);
  }
};

/** Writes a change as one transaction: all of it, or nothing and the name of what stood against it. */
export const commit =
  (tables: Tables) =>
  (change: Change): Promise<void> =>
    send(tables.client, written(change, tables));
