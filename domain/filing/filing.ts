import * as z from 'zod';
import { caseFields, Instant } from '../casework/case.ts';
import { Reason } from '../casework/task.ts';
import { Day } from '../shared/day.ts';
import { Content } from './application.ts';
import { statuses } from './lifecycle.ts';

/** Why an entry is suspended, and whether money already approved waits with it (domain study §3.2). */
export const Suspension = z.object({
  reasons: z.array(Reason).min(1),
  since: Instant,
  by: z.string(),
  stopsPayments: z.boolean(),
});
export type Suspension = z.infer<typeof Suspension>;

/**
 * One subject's entry in the register for one business mode. There is at most one, so its id is made of both; it is
 * changed and renewed by applications, each of which makes a further edition.
 */
export const Filing = z.object({
  ...caseFields,
  ...Content.shape,
  kind: z.literal('filing'),
  subjectId: z.string(),
  mode: z.string(),
  modeVersion: z.int().positive(),
  status: z.enum(statuses),
  edition: z.int().positive(),
  /** The application that made this edition. */
  applicationId: z.string(),
  number: z.string(),
  enteredOn: Day,
  validFrom: Day,
  /** The last day on which it holds. */
  validTo: Day,
  suspension: Suspension.optional(),
  /** Drawn by lot, because no department saw it before it was entered; and what was found. */
  inspection: z.object({ on: Day, outcome: z.enum(['approve', 'refuse']).optional() }).optional(),
  /** How many days before the end the subject has been reminded, so that each reminder is sent once. */
  reminded: z.array(z.int()),
});
export type Filing = z.infer<typeof Filing>;

export const filingId = (subjectId: string, mode: string) => `${subjectId}-${mode}`;

/** 150781-9610-2026-000012: division of the zone, mode, year, sequence within both. */
export const filingNumber = (division: string, mode: string, year: string, sequence: number) =>
  `${division}-${mode}-${year}-${String(sequence).padStart(6, '0')}`;
