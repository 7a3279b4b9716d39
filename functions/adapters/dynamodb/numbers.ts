import * as z from 'zod';
import type { Numbers } from '../../ports.ts';
import { type Way, writeEach } from './conditional-writes.ts';
import { numberKey } from './keys.ts';
import type { Table } from './table.ts';

/** What the store answers of a number that is in the way: who holds it. */
const Held = z.object({ claimId: z.object({ S: z.string() }) }).optional();

const holderOf = (row: unknown): string => Held.parse(row)?.claimId.S ?? '';

/** Each number is one item; a write condition decides who holds it, also within the same second. */
export const numbers = (table: Table): Numbers => {
  const ours = (claimId: string) => ({
    TableName: table.name,
    ConditionExpression: 'attribute_not_exists(pk) OR claimId = :claim',
    ExpressionAttributeValues: { ':claim': claimId },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  });
  const taking =
    (claimId: string): Way<string> =>
    (number) => ({ Put: { ...ours(claimId), Item: { ...numberKey(number), claimId } } });
  const lettingGo =
    (claimId: string): Way<string> =>
    (number) => ({ Delete: { ...ours(claimId), Key: numberKey(number) } });

  return {
    take: async (claimId, wanted) => {
      const refused = await writeEach(table, [...new Set(wanted)], taking(claimId));
      return new Map(refused.map(({ one, row }) => [one, holderOf(row)]));
    },
    release: async (claimId, held) => {
      await writeEach(table, [...new Set(held)], lettingGo(claimId));
    },
  };
};
