import * as z from 'zod';
import { Department } from '../casework/role.ts';
import { Service, SubjectType } from '../casework/subject-words.ts';
import { Bilingual } from '../shared/bilingual.ts';
import { Day } from '../shared/day.ts';
import { BasisPoints } from '../shared/money.ts';
import { AskedDocument, FormField } from './form.ts';

/** A department that reviews, and what it answers for: particulars, fields of the form, `document:<id>`. */
export const AskedDepartment = z.object({
  department: Department,
  checks: z.array(z.string()),
  /** Asked at every renewal, also where nothing it checks has changed. */
  everyRenewal: z.boolean().default(false),
});
export type AskedDepartment = z.infer<typeof AskedDepartment>;

/** A share of what is entered without a department having seen it is looked at afterwards. */
const Inspection = z.object({
  basisPoints: BasisPoints,
  department: Department,
  workingDays: z.int().positive(),
});

/**
 * A business mode (9610, 1210, 9710, 9810, border trade, post): who may file for it, what is asked, who looks at it,
 * how long it holds. A new mode is a file in zones/.
 */
export const Mode = z.object({
  kind: z.literal('mode'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  effectiveFrom: Day,
  demonstration: z.boolean(),
  title: Bilingual,
  legalBasis: z.string(),
  trade: z.enum(['import', 'export', 'both']),
  subjects: z.array(SubjectType).min(1),
  /** One of these services is offered by whoever files; empty: whatever they offer. */
  services: z.array(Service).default([]),
  fields: z.array(FormField),
  documents: z.array(AskedDocument).default([]),
  departments: z.array(AskedDepartment),
  /** Whether whom credit favours is entered without its departments; some are then drawn for inspection. */
  mayBeAuto: z.boolean().default(false),
  rules: z.array(z.string()),
  reviewWorkingDays: z.int().positive(),
  correctionWorkingDays: z.int().positive(),
  correctionRounds: z.int().nonnegative(),
  validMonths: z.int().positive(),
  renewDaysBefore: z.int().positive().default(90),
  remindDaysBefore: z.array(z.int().positive()).default([60, 30, 10]),
  inspection: Inspection.optional(),
});
export type Mode = z.infer<typeof Mode>;
