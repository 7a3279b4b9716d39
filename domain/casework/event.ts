import * as z from 'zod';
import { CaseRef, Instant } from './case.ts';

/** Something that happened, kept for ever beside what it changed. Audit, clocks and statistics are read from these. */
export const Event = z.object({
  case: CaseRef,
  type: z.string().regex(/^[A-Z][A-Za-z]+$/),
  at: Instant,
  /** The person's id, or the name of the workflow step that acted. */
  by: z.string(),
  /** The version of the case that this made. */
  version: z.int().positive().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type Event = z.infer<typeof Event>;
