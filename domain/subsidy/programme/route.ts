import * as z from 'zod';
import { CommitteeTerms } from '../../casework/committee/committee.ts';
import { Department } from '../../casework/role.ts';

/** Which claims a joint review decides: those that somebody opposes, or all. */
const Decides = z.enum(['opposed', 'all']);

/** How claims are decided, where it is not by the departments and the lead of the leading one alone. */
export const Route = z.object({
  /** A firm from outside verifies the lines, and hands in a report; meanwhile nobody's clock runs but its own. */
  audit: z
    .object({
      firm: Department,
      when: z.enum(['before-departments', 'after-departments']),
      workingDays: z.int().positive(),
    })
    .optional(),
  /** A committee in place of the lead. */
  committee: CommitteeTerms.extend({ decides: Decides }).optional(),
});
export type Route = Readonly<z.infer<typeof Route>>;
