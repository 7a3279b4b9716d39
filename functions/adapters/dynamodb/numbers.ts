import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CaseMoved } from '../../errors.ts';
import type { Numbers } from '../../ports.ts';
import { numberKey } from './keys.ts';
import type { Table } from './table.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A cancelled transaction says of each number whether it was in the way, and who holds it. */
const Reason = z.object({
  Code: z.string().optional(),
  Item: z.object({ claimId: z.object({ S: z.string() }) }).optional(),
});
type Refused = { readonly number: string; readonly holder: string };

const perTransaction = 100;
/** How many transactions are under way at once. */
const lanes = 8;
const attempts = 12;

const chunks = (numbers: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(numbers.length / perTransaction) }, (_, n) =>
    numbers.slice(n * perTransaction, (n + 1) * perTransaction),
  );

const inLanes = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt * Math.random()));

/** Those of the numbers whose condition did not hold; a mere collision names none, and is tried again. */
const refusedOf = (error: unknown, numbers: readonly string[]): Refused[] => {
  if (!(error instanceof TransactionCanceledException)) throw error;
  return numbers.flatMap((number, n) => {
    const { Code, Item } = Reason.parse(error.CancellationReasons?.[n] ?? {});
    return Code === 'ConditionalCheckFailed' ? [{ number, holder: Item?.claimId.S ?? '' }] : [];
  });
};

type Way = (number: string) => Write;

/** One transaction: the numbers that were in its way, or nothing where it went through. */
const tryOnce = async (
  { client }: Table,
  some: readonly string[],
  as: Way,
): Promise<Refused[] | undefined> => {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: some.map(as) }));
    return undefined;
  } catch (error) {
    return refusedOf(error, some);
  }
};

/** As many as the conditions allow; where some are in the way, the rest goes again without them. */
const write = async (table: Table, some: readonly string[], as: Way, attempt = 1): Promise<Refused[]> => {
  const refused = some.length > 0 ? await tryOnce(table, some, as) : undefined;
  if (!refused) return [];
  if (attempt === attempts)
    throw new CaseMoved('The numbers of this claim kept colliding with another claim.');
  if (refused.length === 0) await pause(attempt);
  const inTheWay = new Set(refused.map(({ number }) => number));
  const rest = some.filter((number) => !inTheWay.has(number));
  return [...refused, ...(await write(table, rest, as, attempt + 1))];
};

/** Each number is one item; a write condition decides who holds it, also within the same second. */
export const numbers = (table: Table): Numbers => {
  const ours = (claimId: string) => ({
    TableName: table.name,
    ConditionExpression: 'attribute_not_exists(pk) OR claimId = :claim',
    ExpressionAttributeValues: { ':claim': claimId },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  });
  const taking =
    (claimId: string): Way =>
    (number) => ({ Put: { ...ours(claimId), Item: { ...numberKey(number), claimId } } });
  const lettingGo =
    (claimId: string): Way =>
    (number) => ({ Delete: { ...ours(claimId), Key: numberKey(number) } });

  return {
    take: async (claimId, wanted) => {
      const held = new Map<string, string>();
      await inLanes(chunks([...new Set(wanted)]), async (some) => {
        for (const { number, holder } of await write(table, some, taking(claimId))) held.set(number, holder);
      });
      return held;
    },
    release: (claimId, held) =>
      inLanes(chunks([...new Set(held)]), async (some) => {
        await write(table, some, lettingGo(claimId));
      }),
  };
};
