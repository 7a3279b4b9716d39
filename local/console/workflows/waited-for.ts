import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Desk } from '#domain/casework/task.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import type { Attempt } from '../story/visit.ts';

/** The row in which a step leaves its token. */
const Left = z.object({
  TableName: z.string(),
  Key: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string().startsWith('TOKEN#') }) }),
});

const Question = z.object({ title: Bilingual, desk: Desk, dueAt: z.string(), openedAt: z.string() });
export type Question = z.infer<typeof Question>;

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The question that a step waits for, which lies beside its token; none where it waits for something else. */
export const questionOf = async (
  client: DynamoDBClient,
  { asked }: Pick<Attempt, 'asked'>,
): Promise<Question | undefined> => {
  const { data: left } = Left.safeParse(json(asked));
  if (!left) return undefined;
  const { TableName, Key } = left;
  const task = { pk: Key.pk.S, sk: Key.sk.S.replace(/^TOKEN#/, 'TASK#') };
  const { Item } = await DynamoDBDocumentClient.from(client).send(new GetCommand({ TableName, Key: task }));
  return Question.safeParse(Item).data;
};
