import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { Department } from '../../casework/role.ts';
import { Scope } from './sharing-terms.ts';

/** One reading of shared filings: who, for which department, what for, how far, and of how many subjects. */
export const Access = z.object({
  id: z.uuid(),
  at: Instant,
  by: z.string(),
  department: Department,
  purpose: z.string(),
  scopes: z.array(Scope),
  way: z.enum(['query', 'export']),
  count: z.int().nonnegative(),
});
export type Access = Readonly<z.infer<typeof Access>>;
