import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Numbers } from '../../ports.ts';
import { numberKey } from './keys.ts';
import type { Table } from './table.ts';

const Held = z.object({ claimId: z.object({ S: z.string() }) });

/** How many conditional writes are under way at once. */
const lanes = 32;

const inLanes = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

/** Each number is one item; a conditional write decides who holds it, also within the same second. */
export const numbers = ({ client, name }: Table): Numbers => {
  const holderOf = async (claimId: string, number: string): Promise<string | undefined> => {
    try {
      await client.send(
        new PutCommand({
          TableName: name,
          Item: { ...numberKey(number), claimId },
          ConditionExpression: 'attribute_not_exists(pk) OR claimId = :claim',
          ExpressionAttributeValues: { ':claim': claimId },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return undefined;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return Held.parse(error.Item).claimId.S;
    }
  };

  const letGo = async (claimId: string, number: string): Promise<void> => {
    try {
      await client.send(
        new DeleteCommand({
          TableName: name,
          Key: numberKey(number),
          ConditionExpression: 'attribute_not_exists(pk) OR claimId = :claim',
          ExpressionAttributeValues: { ':claim': claimId },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  return {
    take: async (claimId, wanted) => {
      const held = new Map<string, string>();
      await inLanes(wanted, async (number) => {
        const holder = await holderOf(claimId, number);
        if (holder) held.set(number, holder);
      });
      return held;
    },
    release: (claimId, held) => inLanes(held, (number) => letGo(claimId, number)),
  };
};
