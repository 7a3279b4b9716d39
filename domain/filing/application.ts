import * as z from 'zod';
import { caseFields } from '../casework/case.ts';
import { WorkingDayClock } from '../casework/clock.ts';
import { RecordedRisk } from '../casework/recorded-risk.ts';
import { Department } from '../casework/role.ts';
import { Day } from '../shared/day.ts';
import { Refusal } from '../shared/refusal.ts';
import { applicationStatuses } from './application-lifecycle.ts';
import { CreditNote } from './credit-note.ts';
import { ChosenDocuments, FilingForm } from './form.ts';
import { Particulars } from './particulars.ts';

/** What it asks of the register: a new entry, another edition of one that holds, or a further term of it. */
export const Purpose = z.enum(['first', 'change', 'renewal']);
export type Purpose = z.infer<typeof Purpose>;

/** What a subject fills in and chooses, whoever asks for it. */
export const Content = z.object({
  form: FilingForm,
  documents: ChosenDocuments,
  particulars: Particulars,
});
export type Content = Readonly<z.infer<typeof Content>>;

/**
 * One application for a filing, from its draft to its decision. A filing in force stays as it is while an application
 * for its change is under way (domain study §3.2).
 */
export const Application = z.object({
  ...caseFields,
  ...Content.shape,
  kind: z.literal('application'),
  subjectId: z.string(),
  mode: z.string(),
  modeVersion: z.int().positive(),
  purpose: Purpose,
  status: z.enum(applicationStatuses),
  /** Counts from 1; each correction is a further round. */
  round: z.int().positive(),
  submittedOn: Day.optional(),
  /** Every defect of the last precheck or review, all at once. */
  findings: z.array(Refusal),
  /** The departments that must see this one: all of them, or those whose matters it touches. */
  asked: z.array(Department),
  /** Departments that have agreed and are not asked again after a correction. */
  agreed: z.array(Department),
  /** The working-day clock of each department, stopped while the subject corrects. */
  clocks: z.record(z.string(), WorkingDayClock),
  /** What credit said on the day of submission: who was asked follows from it. */
  credit: CreditNote.optional(),
  /** Where to look closer, for officers only. */
  risk: RecordedRisk.optional(),
  /** The filing it led to. */
  number: z.string().optional(),
});
export type Application = z.infer<typeof Application>;

/** The nth application of a subject for a mode. */
export const applicationId = (filingId: string, n: number) => `${filingId}-${n}`;
