import * as z from 'zod';
import { Desk } from '#domain/casework/task.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { jsonIn } from '#local/data/json-in.ts';
import type { Attempt } from '../story/visit.ts';
import type { Rows } from './rows.ts';

/** The row in which a step leaves its token. */
const Left = z.object({
  TableName: z.string(),
  Key: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string().startsWith('TOKEN#') }) }),
});

const Task = z.object({ title: Bilingual, desk: Desk, dueAt: z.string() });
const Department = z.object({ document: z.object({ title: Bilingual }) });

/** What somebody is asked, at which desk, by when; the department by its title, where the zone has one. */
export type Question = z.infer<typeof Task> & { department: Bilingual | undefined };

const taskOf = async (rows: Rows, { TableName, Key }: z.infer<typeof Left>) => {
  const found = await rows.one(TableName, { pk: Key.pk.S, sk: Key.sk.S.replace(/^TOKEN#/, 'TASK#') });
  return Task.safeParse(found).data;
};

const departmentOf = async (rows: Rows, table: string, desk: Desk) => {
  if (!('role' in desk) || desk.department === undefined) return undefined;
  const found = await rows.last(table, { pk: 'ZONE#department', sk: `${desk.department}#` });
  return Department.safeParse(found).data?.document.title;
};

/** The question that a step waits for, which lies beside its token; none where it waits for something else. */
export const questionOf = async (
  rows: Rows,
  { asked }: Pick<Attempt, 'asked'>,
): Promise<Question | undefined> => {
  const { data: left } = Left.safeParse(jsonIn(asked));
  const task = left && (await taskOf(rows, left));
  return left && task && { ...task, department: await departmentOf(rows, left.TableName, task.desk) };
};
