import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { Question } from './question.ts';
import { Reply } from './reply.ts';

/** The rows of one tariff line that raise a question: an officer may answer otherwise for them. */
export const RowGroup = z.object({ group: z.string(), rows: z.int().positive() });
export type RowGroup = z.infer<typeof RowGroup>;

/** A department that is asked, in a task of its own; what it has replied, once it has. */
const Asked = z.object({ department: Department, taskId: z.string(), reply: Reply.optional() });
export type Asked = z.infer<typeof Asked>;

/** Where advice differs the leading department decides: for the tariff lines in dispute, or for every row. */
export const JointReview = Asked.extend({ groups: z.array(z.string()).optional() });
export type JointReview = z.infer<typeof JointReview>;

/** One question to people, about every row that raises it: the advice of all who are asked, laid side by side. */
export const RowQuestion = z.object({
  code: Question,
  text: Bilingual,
  rows: z.int().positive(),
  /** By tariff line; absent where there are too many for a person to go through. */
  groups: z.array(RowGroup).optional(),
  advice: z.array(Asked).min(1),
  jointReview: JointReview.optional(),
});
export type RowQuestion = z.infer<typeof RowQuestion>;

/** A question of the time when one department answered each. */
const EarlierQuestion = RowQuestion.pick({ code: true, text: true, rows: true, groups: true }).extend({
  department: Department,
  taskId: z.string(),
  answer: Reply.shape.answer.optional(),
  reasons: Reply.shape.reasons.default([]),
  exceptions: Reply.shape.exceptions.default([]),
  answeredOn: Reply.shape.on.optional(),
});

const withAdvice = (stored: unknown): unknown => {
  const { data } = EarlierQuestion.safeParse(stored);
  if (!data) return stored;
  const { department, taskId, answer, reasons, exceptions, answeredOn: on, ...question } = data;
  const reply = answer && on && { answer, reasons, exceptions, on };
  return { ...question, advice: [{ department, taskId, ...(reply ? { reply } : {}) }] };
};

/** A question as it lies in the register, whenever it was asked. */
export const StoredQuestion = z.preprocess(withAdvice, RowQuestion);
