import * as z from 'zod';
import { Fen } from '../../shared/money.ts';

/** What the subject had already when an amount was determined: whoever calculates it again must know it. */
export const GrantedThen = z.object({
  inYearFen: Fen,
  /** Absent where it was determined before anybody asked. */
  underProgrammeFen: Fen.optional(),
  forMatter: z.object({ group: z.string(), fen: Fen }).optional(),
});
export type GrantedThen = Readonly<z.infer<typeof GrantedThen>>;
