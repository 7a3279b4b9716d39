import type { Bilingual } from '../../shared/bilingual.ts';
import type { Day } from '../../shared/day.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Held } from '../../shared/validity.ts';
import type { Claimant } from '../invoices/claimant.ts';
import type { Cancellation } from '../invoices/red.ts';
import type { ScreenedLine } from '../lists/screened-line.ts';
import type { Facts } from '../programme/fact.ts';
import type { Patterns } from '../programme/patterns.ts';
import type { Programme } from '../programme/programme.ts';
import type { Reported } from '../reported-trade/reported-trade.ts';
import type { Claim, Evidence, RuleOutcome } from './claim.ts';

/** A filing, as far as a claim asks of it. */
export type FiledMode = Held & { readonly mode: string };

/** A number that another claim holds, as people call it. */
export type HeldElsewhere = { readonly number: string; readonly lines: number };

/** An invoice that another claim stands on, and that a red one brought here cancels. */
export type CancelledElsewhere = Cancellation & { readonly number: string };

/** Another claim of the subject under the same programme, for business of a time that overlaps with this one's. */
export type ClaimBeside = {
  readonly claimId: string;
  readonly title: Bilingual;
  readonly period: { readonly from: Day; readonly to: Day };
};

/** What two subjects may have in common. */
export type Shared = 'person' | 'phone' | 'address' | 'legal-representative' | 'account';

/** A claim in the same window of somebody who has something in common with the claimant. */
export type AffiliatedClaim = {
  readonly claimId: string;
  readonly subjectName: string;
  readonly links: readonly Shared[];
};

/** What a screening rule may look at. Nothing else is in scope, so nothing else can sway it. */
export type ClaimFacts = {
  readonly programme: Programme;
  readonly claim: Pick<Claim, 'submittedOn' | 'submittedAt' | 'totals'>;
  /** The day of the screening, which of a correction is long after that of the claim; before it there is none. */
  readonly today?: Day | undefined;
  /** What the programme's conditions are held against. */
  readonly facts: Facts;
  readonly filings: readonly FiledMode[];
  /** How the zone calls its modes, by id. */
  readonly modeTitles: Readonly<Record<string, Bilingual>>;
  readonly evidence: readonly Evidence[];
  /** Every line of every list, with what became of it. */
  readonly lines: readonly ScreenedLine[];
  readonly heldElsewhere: readonly HeldElsewhere[];
  readonly invoicesMissing: readonly string[];
  readonly claimant: Claimant;
  /** What red invoices cancel, in this claim and in every other of the subject. */
  readonly cancelled: ReadonlyMap<string, Cancellation>;
  readonly cancelledElsewhere: readonly CancelledElsewhere[];
  readonly claimsBeside: readonly ClaimBeside[];
  readonly affiliatedClaims: readonly AffiliatedClaim[];
  /** What so many others share with the claimant that not all of them were looked at. */
  readonly affiliatesCutAt: readonly Shared[];
  /** What the subject has reported to the statistics for the period; nothing where days are missing. */
  readonly reported?: Reported | undefined;
  /** Every ground on which credit bars the claim, on the day on which it was submitted. */
  readonly barredByCredit: readonly Refusal[];
};

/** What a rule may look at before anything was submitted. */
export const nothingYet = {
  facts: {},
  filings: [],
  modeTitles: {},
  evidence: [],
  lines: [],
  heldElsewhere: [],
  invoicesMissing: [],
  claimant: { name: '' },
  cancelled: new Map(),
  cancelledElsewhere: [],
  claimsBeside: [],
  affiliatedClaims: [],
  affiliatesCutAt: [],
  barredByCredit: [],
} as const satisfies Partial<ClaimFacts>;

/**
 * One clause of the screening. `hard`: it cannot go on; `flag`: it goes on, and the reviewer sees it. `cure` says
 * whether the subject can put it right, or a person must confirm the refusal.
 */
export type ClaimRule = {
  readonly code: string;
  readonly title: Bilingual;
  readonly clause: string;
  readonly severity: 'hard' | 'flag';
  readonly cure: 'correction' | 'none';
  /** With what it asks; a programme that names the rule says so. */
  readonly asks?: readonly (keyof Patterns)[];
  /** What says something of another subject is for officers alone. */
  readonly toldTo?: 'officers';
  readonly check: (facts: ClaimFacts) => readonly Refusal[];
};

export const outcomeOf =
  (facts: ClaimFacts) =>
  ({ code, title, clause, severity, check }: ClaimRule): RuleOutcome => {
    const findings = check(facts).map((finding) => ({ ...finding, code, clause }));
    return {
      rule: code,
      title: { ...title },
      clause,
      severity,
      outcome: findings.length === 0 ? 'met' : 'not-met',
      findings,
    };
  };
