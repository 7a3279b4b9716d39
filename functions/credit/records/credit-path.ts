import * as z from 'zod';
import type { Subject } from '#domain/filing/subject.ts';
import { notFound, type Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

export const CreditPath = z.object({ id: z.string() });

/** The document that an entry rests on, and the entry that it puts right, where it does. */
export const entryFields = {
  document: z.string().trim().min(1).max(120),
  corrects: z.string().max(64).optional(),
};

/** By hand nothing is recorded of somebody who is not there: a mistyped code would hide what was meant. */
export const subjectToRecord = async (
  { register }: Pick<Ports, 'register'>,
  id: string,
): Promise<Subject | Refused> => (await register.get('subject', id)) ?? notFound('该主体', 'subject');
