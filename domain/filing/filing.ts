import * as z from 'zod';
import { caseFields } from '../casework/case.ts';
import { WorkingDayClock } from '../casework/clock.ts';
import { roundFields } from '../casework/rounds.ts';
import { Day } from '../shared/day.ts';
import { normaliseIdentifier, normaliseText } from '../shared/normalise.ts';
import { Refusal } from '../shared/refusal.ts';
import { statuses } from './lifecycle.ts';

const words = (longest: number) => z.string().overwrite(normaliseText).max(longest);
const number = (longest: number) => z.string().overwrite(normaliseIdentifier).max(longest);

/** What the subject fills in, tidied. Which of these are asked is said by the mode. */
export const FilingForm = z
  .object({
    customsNumber: number(18),
    platformName: words(100),
    shopUrl: words(300),
    warehouseAddress: words(200),
    mainMarkets: words(200),
    settlementBank: words(100),
    postalContract: words(60),
  })
  .partial();
export type FilingForm = z.infer<typeof FilingForm>;

/** One subject's filing for one business mode. There is at most one, so its id is made of both. */
export const Filing = z.object({
  ...caseFields,
  kind: z.literal('filing'),
  subjectId: z.string(),
  mode: z.string(),
  modeVersion: z.int().positive(),
  status: z.enum(statuses),
  ...roundFields,
  submittedOn: Day,
  form: FilingForm,
  /** Every defect of the last precheck or review, all at once. */
  findings: z.array(Refusal),
  /** Departments that have agreed and are not asked again after a correction. */
  agreed: z.array(z.string()),
  /** The working-day clock of each department, stopped while the subject corrects. */
  clocks: z.record(z.string(), WorkingDayClock),
  correctBy: Day.optional(),
  number: z.string().optional(),
  validFrom: Day.optional(),
  validTo: Day.optional(),
});
export type Filing = z.infer<typeof Filing>;

export const filingId = (subjectId: string, mode: string) => `${subjectId}-${mode}`;

/** 150781-9610-2026-000012: division of the zone, mode, year, sequence within both. */
export const filingNumber = (division: string, mode: string, year: string, sequence: number) =>
  `${division}-${mode}-${year}-${String(sequence).padStart(6, '0')}`;
