import * as z from 'zod';
import { BasisPoints, Fen } from '../../shared/money.ts';
import { MeasuredFact, MoneyFact, NumberFact } from './fact.ts';
import { Tie } from './tie.ts';

/** From this measure on, the number itself included; fen where the measure is money. */
const from = z.int().nonnegative();

const FixedTier = z.object({ from, fen: Fen });
const ShareTier = z.object({ from, basisPoints: BasisPoints });

/** What a rank is worth: to the places up to and including this one, where the measure is large enough. */
const Award = z.object({ upTo: z.int().positive(), least: z.int().nonnegative(), fen: Fen });
export type Award = Readonly<z.infer<typeof Award>>;

/** How the amount follows from what was accepted, before any cap (step 3). A further way is a further row here and in `reckonings`. */
export const AmountRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ratio'), of: MoneyFact, basisPoints: BasisPoints }),
  /** So much for each: a head, an enterprise served, a declaration. */
  z.object({ kind: z.literal('each'), of: NumberFact, fen: Fen }),
  z.object({ kind: z.literal('fixed'), fen: Fen }),
  /** The tier that is reached pays its sum. */
  z.object({ kind: z.literal('tiers'), by: MeasuredFact, tiers: z.array(FixedTier).min(1) }),
  /** The tier that is reached pays its share of the whole. */
  z.object({ kind: z.literal('whole-tiers'), of: MoneyFact, tiers: z.array(ShareTier).min(1) }),
  /** Each tier pays its share of what lies within it. */
  z.object({ kind: z.literal('marginal-tiers'), of: MoneyFact, tiers: z.array(ShareTier).min(1) }),
  /** The rank among all claims of the window pays (step 8). */
  z.object({ kind: z.literal('awards'), by: MeasuredFact, tie: Tie, awards: z.array(Award).min(1) }),
]);
export type AmountRule = Readonly<z.infer<typeof AmountRule>>;
