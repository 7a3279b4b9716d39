import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { Fen } from '../../shared/money.ts';

/** One step of a calculation, as it is shown to the subject. `before` and `after` are fen. */
export const Derivation = z.object({
  /** Place in the fixed order of calculation, 1 to 10. */
  step: z.int().min(1).max(10),
  clause: z.string(),
  text: Bilingual,
  before: Fen,
  after: Fen,
});
export type Derivation = Readonly<z.infer<typeof Derivation>>;

/** The order is fixed, so that the same claim comes to the same amount whoever calculates. */
export const derivation = (step: number, text: Bilingual, before: Fen, after: Fen): Derivation => ({
  step,
  clause: `金额计算顺序第${step}步`,
  text,
  before,
  after,
});
