import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';

/** What may be read together: who it is, what it is filed for, what departments have verified, how it is reached. */
export const Scope = z.enum(['identity', 'filing', 'form', 'verified', 'contact']);
export type Scope = z.infer<typeof Scope>;

/** What a department may read of the filings, and what for (实施方案二（四）、四（十八）). A zone says it, dated. */
export const SharingTerms = z.object({
  kind: z.literal('sharing-terms'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  effectiveFrom: Day,
  demonstration: z.boolean(),
  scopes: z.record(Scope, Bilingual),
  purposes: z.array(
    z.object({ id: z.string().regex(/^[a-z][a-z-]*$/), title: Bilingual, clause: z.string() }),
  ),
  departments: z.array(
    z.object({ department: Department, scopes: z.array(Scope).min(1), purposes: z.array(z.string()).min(1) }),
  ),
});
export type SharingTerms = z.infer<typeof SharingTerms>;
