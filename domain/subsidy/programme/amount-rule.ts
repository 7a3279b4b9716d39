import * as z from 'zod';
import { BasisPoints, Fen } from '../../shared/money.ts';
import { MeasuredFact, MoneyFact, NumberFact } from './fact.ts';
import { MilestoneTerms } from './milestone-terms.ts';
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
  /** A project is decided first: up to each milestone a share of what was verified so far, within its ceiling. */
  z.object({
    kind: z.literal('instalments'),
    of: MoneyFact,
    basisPoints: BasisPoints,
    /** No project is supported with more. */
    mostFen: Fen,
    milestones: z.array(MilestoneTerms).min(1),
  }),
  /** The decision on a project says it all: how much, and at which milestones (一事一议). */
  z.object({ kind: z.literal('as-decided'), mostFen: Fen }),
]);
export type AmountRule = Readonly<z.infer<typeof AmountRule>>;

/** The rules under which a project is decided before anything is claimed. */
export type ProjectRule = Extract<AmountRule, { readonly kind: 'instalments' | 'as-decided' }>;

const projectKinds: readonly string[] = ['instalments', 'as-decided'] satisfies ProjectRule['kind'][];

/** Whether a project is decided first, and claims are its milestones. */
export const paysProjects = ({ formula: { amount } }: { formula: { amount: { kind: string } } }): boolean =>
  projectKinds.includes(amount.kind);

/** How the programme pays for projects; nothing where it pays for claims of a window. */
export const projectRuleOf = ({ formula: { amount } }: { formula: { amount: AmountRule } }) =>
  amount.kind === 'instalments' || amount.kind === 'as-decided' ? amount : undefined;
