import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';
import { Day } from '../shared/day.ts';
import { CaseRef, Instant } from './case.ts';
import { CommitteeTerms } from './committee/committee.ts';
import { AskedPaper, Papers } from './papers.ts';
import { Department, Role } from './role.ts';

/** What a person may answer. Which of these a task offers is said by the task. */
export const Decision = z.enum([
  'approve',
  'return',
  'refuse',
  'cannot-decide',
  'uphold',
  'dismiss',
  'audited',
  'resubmitted',
  'received',
]);
export type Decision = z.infer<typeof Decision>;

/** A reason picked from the code list, with the words that make it useful to whoever must act on it. */
export const Reason = z.object({ code: z.string().min(1), text: z.string().max(500).optional() });
export type Reason = z.infer<typeof Reason>;

/** Another answer for a part of what was asked, by the name that the task gives it. */
export const Exception = z.object({
  group: z.string().min(1),
  decision: Decision,
  reasons: z.array(Reason).max(20).default([]),
});
export type Exception = z.infer<typeof Exception>;

/** Where a task lies: on a department's desk, or with the subject itself. */
export const Desk = z.union([
  z.object({ role: Role, department: Department.optional() }),
  z.object({ subjectId: z.string() }),
]);
export type Desk = z.infer<typeof Desk>;

/** One question to one desk, about one case. */
export const Task = z.object({
  id: z.string().min(1),
  case: CaseRef,
  /** The step this task is; one person never takes two steps of one case. */
  step: z.string().min(1),
  round: z.int().positive(),
  desk: Desk,
  /** Whose case it is, where it is a subject's. */
  subjectId: z.string().optional(),
  title: Bilingual,
  question: Bilingual,
  choices: z.array(Decision).min(1),
  /** Which sitting of a committee it belongs to; a sitting that is adjourned has a next. */
  sitting: z.int().positive().optional(),
  /** Of whoever keeps the minutes: who sits, and what decides. Frozen with the sitting. */
  committee: CommitteeTerms.optional(),
  /** What is handed in to answer it, where a decision alone does not. */
  answeredBy: z.enum(['minutes', 'audit-report', 'project-decision']).optional(),
  /** The parts of what is asked to which another answer may be given. */
  groups: z.array(z.string()).optional(),
  /** Decisions that must come with a note in words. */
  noteFor: z.array(Decision).optional(),
  /** What whoever answers may bring with the answer. */
  asksPapers: z.array(AskedPaper).optional(),
  openedAt: Instant,
  openedOn: Day,
  allowedDays: z.int().positive(),
  dueOn: Day,
  dueAt: Instant,
  /** The calendar of that year is not announced yet; the day will be worked out again. */
  provisional: z.boolean(),
  status: z.enum(['open', 'decided', 'cancelled']),
  decision: Decision.optional(),
  reasons: z.array(Reason).optional(),
  exceptions: z.array(Exception).optional(),
  opinion: z.string().optional(),
  /** With “cannot decide”: what must be there before anybody can. */
  missing: z.string().optional(),
  papers: Papers.optional(),
  decidedBy: z.string().optional(),
  decidedAt: Instant.optional(),
});
export type Task = z.infer<typeof Task>;

/** The subject's own step: an administrator approves what a clerk would submit. No workflow waits for it. */
export const signOffStep = 'sign-off';
export const isSignOff = ({ step }: Pick<Task, 'step'>): boolean => step === signOffStep;

/** What the zone and its officers are concerned with: what a subject says to itself is not among it. */
export const withoutSignOffs = (tasks: readonly Task[]): Task[] => tasks.filter((task) => !isSignOff(task));

/** What a workflow is told of a task it shall wait for: no more than where to leave its token. */
export const Wait = z.object({ pk: z.string(), sk: z.string(), secondsLeft: z.int().positive() });
export type Wait = z.infer<typeof Wait>;
