import type { Bilingual } from '../shared/bilingual.ts';
import type { Day } from '../shared/day.ts';
import type { Fen } from '../shared/money.ts';
import type { Refusal } from '../shared/refusal.ts';
import type { Entered } from '../shared/validity.ts';

/** What a payment rule may look at. Nothing else is in scope, so nothing else can sway it. */
export type PaymentFacts = {
  readonly fundLineId: string;
  readonly maker: { readonly person: string; readonly memberOf: ReadonlySet<string> };
  readonly today: Day;
  readonly now: string;
  readonly claim: {
    readonly subjectId: string;
    readonly status: string;
  };
  /** What this fund line shall pay of the claim, if it pays any. */
  readonly part: { readonly fen: Fen; readonly status: string } | undefined;
  /** Whether the programme is paid from this fund line, in the version by which the claim was judged. */
  readonly isOfProgramme: boolean;
  /** What this fund line pays of what the allocation gave the claim, and whether its notice is over. */
  readonly share: { readonly fen: Fen; readonly noticeIsOver: boolean } | undefined;
  readonly objectionIsOpen: boolean;
  readonly filings: readonly (Entered & {
    readonly suspension?: { readonly stopsPayments: boolean } | undefined;
  })[];
  /** Every ground on which credit holds money back, on the day of the batch. */
  readonly heldByCredit: readonly Refusal[];
  readonly account:
    | {
        readonly status: 'confirmed' | 'to-be-confirmed';
        readonly doubt?: string | undefined;
        readonly typedBy?: string | undefined;
        readonly confirmedBy?: string | undefined;
        readonly restsUntil?: string | undefined;
      }
    | undefined;
};

/** What may have changed between the day of the batch and that of its release. */
export type ReleaseFacts = Pick<PaymentFacts, 'today' | 'filings' | 'heldByCredit'>;

/** One condition of paying: what must hold on the day the batch is made, and why not where it does not. */
export type PaymentRule<Facts = PaymentFacts> = {
  readonly code: string;
  readonly clause: string;
  readonly check: (facts: Facts) => readonly Refusal[];
};

type Condition<Facts> = {
  readonly clause: string;
  readonly reason: Bilingual;
  readonly next: Bilingual;
  readonly holds: (facts: Facts) => boolean;
  readonly found?: (facts: Facts) => string | undefined;
};

export const rule = <Facts = PaymentFacts>(
  code: string,
  { clause, reason, next, holds, found }: Condition<Facts>,
): PaymentRule<Facts> => ({
  code,
  clause,
  check: (facts) => {
    if (holds(facts)) return [];
    const seen = found?.(facts);
    return [{ code, severity: 'hard', clause, reason, next, ...(seen ? { found: seen } : {}) }];
  },
});
