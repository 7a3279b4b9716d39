import * as z from 'zod';
import { CommitteeTerms } from '../../casework/committee/committee.ts';

/** Which claims a joint review decides: those that somebody opposes, or all. */
const Decides = z.enum(['opposed', 'all']);

/** How claims are decided, where it is not by the departments and the lead of the leading one alone. */
export const Route = z.object({
  /** A committee in place of the lead. */
  committee: CommitteeTerms.extend({ decides: Decides }).optional(),
});
export type Route = Readonly<z.infer<typeof Route>>;
