import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { chunks } from '../../casework/chunks.ts';
import { CaseMoved } from '../../errors.ts';
import { pause } from './pause.ts';
import type { Table } from './table.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** How one of many things is written, with its own condition. */
export type Way<T> = (one: T) => Write;

/** One whose condition did not hold, and the row that was in its way as the store answered it. */
export type InTheWay<T> = { readonly one: T; readonly row: unknown };

const perTransaction = 100;
/** How many transactions are under way at once. */
const lanes = 8;
const attempts = 12;

/** Many things in chunks of a size, some chunks at a time. */
export const inLanes = async <T>(
  items: readonly T[],
  size: number,
  work: (chunk: T[]) => Promise<void>,
): Promise<void> => {
  const queue = chunks(items, size).values();
  const lane = async () => {
    for (const chunk of queue) await work(chunk);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

/** Those whose condition did not hold; a mere collision names none, and is tried again. */
const refusedOf = <T>(error: unknown, some: readonly T[]): InTheWay<T>[] => {
  if (!(error instanceof TransactionCanceledException)) throw error;
  return some.flatMap((one, n) => {
    const reason = error.CancellationReasons?.[n];
    return reason?.Code === 'ConditionalCheckFailed' ? [{ one, row: reason.Item }] : [];
  });
};

/** One transaction: what was in its way, or nothing where it went through. */
const tryOnce = async <T>(
  { client }: Table,
  some: readonly T[],
  as: Way<T>,
): Promise<InTheWay<T>[] | undefined> => {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: some.map(as) }));
    return undefined;
  } catch (error) {
    return refusedOf(error, some);
  }
};

/** As many as the conditions allow; where some are in the way, the rest goes again without them. */
const write = async <T>(
  table: Table,
  some: readonly T[],
  as: Way<T>,
  attempt = 1,
): Promise<InTheWay<T>[]> => {
  const refused = some.length > 0 ? await tryOnce(table, some, as) : undefined;
  if (!refused) return [];
  if (attempt === attempts) throw new CaseMoved('The rows kept colliding with what somebody else wrote.');
  if (refused.length === 0) await pause(attempt);
  const inTheWay = new Set(refused.map(({ one }) => one));
  const rest = some.filter((one) => !inTheWay.has(one));
  return [...refused, ...(await write(table, rest, as, attempt + 1))];
};

/**
 * Writes each by its own condition, a hundred to a transaction; answers those whose condition did not hold. No two may
 * touch the same row (ADR 0010).
 */
export const writeEach = async <T>(table: Table, items: readonly T[], as: Way<T>): Promise<InTheWay<T>[]> => {
  const refused: InTheWay<T>[] = [];
  await inLanes(items, perTransaction, async (some) => {
    refused.push(...(await write(table, some, as)));
  });
  return refused;
};
