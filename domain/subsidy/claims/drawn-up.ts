import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { Fen } from '../../shared/money.ts';
import { Derivation } from '../amount/derivation.ts';
import { FactName, Facts } from '../programme/fact.ts';

/**
 * What the system drew a claim up from, and what that comes to (免申即享). It binds nobody until it is confirmed, and what
 * was shown is what is confirmed; the review reads the register again, as for every claim (ADR 0074).
 */
export const DrawnUp = z.object({
  at: Instant,
  facts: Facts,
  /** Of what another claim has shown: which fact, and by which claim. The rest is the register's. */
  held: z.array(z.object({ fact: FactName, claimId: z.string() })),
  fen: Fen,
  derivation: z.array(Derivation),
});
export type DrawnUp = Readonly<z.infer<typeof DrawnUp>>;

/** Whether both rest on the same and come to the same; when it was drawn up makes no difference. */
export const isSameDrawing = (one: DrawnUp | undefined, other: DrawnUp | undefined): boolean =>
  JSON.stringify({ ...one, at: '' }) === JSON.stringify({ ...other, at: '' });
