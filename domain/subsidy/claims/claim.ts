import * as z from 'zod';
import { caseFields, Instant } from '../../casework/case.ts';
import { WorkingDayClock } from '../../casework/clock.ts';
import { roundFields } from '../../casework/rounds.ts';
import { Day } from '../../shared/day.ts';
import { Funding } from '../../shared/funding.ts';
import { Fen } from '../../shared/money.ts';
import { Refusal } from '../../shared/refusal.ts';
import { AdjustmentSheet, TakenOff } from '../adjustment/adjustment.ts';
import { Derivation } from '../amount/derivation.ts';
import { Invoice } from '../invoices/invoice.ts';
import { EvidenceKind } from '../lists/list-kind.ts';
import { Conversion } from '../programme/currency-rule.ts';
import { Facts, onlyFacts } from '../programme/fact.ts';
import { AuditReport } from './audit.ts';
import { claimStatuses, isBeingDecided } from './claim-lifecycle.ts';
import { DrawnUp } from './drawn-up.ts';
import { GrantedThen } from './granted-then.ts';
import { Instalment } from './instalment.ts';
import { ClaimPart, formerlyWhole } from './parts.ts';
import { Use } from './use.ts';

/** What every rule said of the claim; kept whole, also where it was content. */
export const RuleOutcome = z.object({
  rule: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  clause: z.string(),
  severity: z.enum(['hard', 'flag']),
  outcome: z.enum(['met', 'not-met', 'cannot-tell']),
  findings: z.array(Refusal),
});
export type RuleOutcome = z.infer<typeof RuleOutcome>;

/** Sums over the lines of the waybill file, re-derived by the reader and never typed. Fen. */
export const LineTotals = z.object({
  lines: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  claimedFen: Fen,
  acceptedFen: Fen,
});
export type LineTotals = z.infer<typeof LineTotals>;

/** What a person says that an invoice or a receipt shows. */
export const Stated = z.object({
  documentNumber: z.string().optional(),
  /** In the currency that is named. */
  amountFen: Fen.optional(),
  /** Named where it is not yuan; then with the day of issue or payment. */
  currency: z.string().optional(),
  on: Day.optional(),
  /** Who issued it, where it is foreign. */
  seller: z.string().optional(),
});
export type Stated = z.infer<typeof Stated>;

/** A file behind a claim. The bytes lie in the evidence bucket; what was read out of them lies here. */
export const Evidence = z.object({
  id: z.string(),
  claimId: z.string(),
  /** Goes up with whatever is read out of it or stated of it; rows of the time before it was counted stand at 1. */
  version: z.int().positive().default(1),
  kind: EvidenceKind,
  fileName: z.string(),
  /** As it was announced; once it is read, as it was found. */
  contentType: z.string(),
  bytes: z.int().positive(),
  objectKey: z.string(),
  /** `to-be-typed`: its bytes are good, and do not say what must be known of it. */
  status: z.enum(['awaiting-upload', 'read', 'to-be-typed', 'unreadable']),
  addedAt: Instant,
  addedBy: z.string(),
  sha256: z.string().optional(),
  /** Of an invoice or receipt: its number (20-digit e-invoice, old code + number, its foreign seller's, or the bank's). */
  documentNumber: z.string().optional(),
  /** Of a foreign invoice, whose number is known by its seller and itself together. */
  seller: z.string().optional(),
  /** In yuan, however it was stated. */
  amountFen: Fen.optional(),
  /** By what the amount was reckoned, where it was stated in another currency. */
  conversion: Conversion.optional(),
  /** What was read out of an invoice; its number and amount above are those. */
  invoice: Invoice.optional(),
  stated: Stated.optional(),
  /** Which of the two stand as they were typed, because the file does not say them. */
  typed: z.array(z.enum(['documentNumber', 'amountFen'])).optional(),
  /** Where the subject brought this file first, when it was not uploaded for this claim. */
  takenFrom: Use.optional(),
  /** Of a list. */
  encoding: z.string().optional(),
  totals: LineTotals.optional(),
  /** What these lines tell the programme. */
  facts: Facts.optional(),
  /** What these lines alone would come to under the programme's formula. */
  estimateFen: Fen.optional(),
  invoiceNumbers: z.array(z.string()).optional(),
  findings: z.array(Refusal),
});
export type Evidence = z.infer<typeof Evidence>;

export const Claim = z.object({
  ...caseFields,
  kind: z.literal('claim'),
  subjectId: z.string(),
  programmeId: z.string(),
  programmeVersion: z.int().positive(),
  periodId: z.string(),
  funding: Funding,
  /** Of a project: the milestone that it is for, as it was decided when the claim was opened. */
  instalment: Instalment.optional(),
  status: z.enum(claimStatuses),
  ...roundFields,
  submittedOn: Day.optional(),
  submittedAt: Instant.optional(),
  commitment: z.object({ signedBy: z.string(), signedAt: Instant, text: z.string() }).optional(),
  totals: LineTotals,
  /** Where the system drew it up, because all facts were here already. */
  drawnUp: DrawnUp.optional(),
  /** What people have set lower, and what that takes off the sums; the totals are without it already. */
  adjustmentSheets: z.array(AdjustmentSheet).optional(),
  takenOff: TakenOff.optional(),
  auditReports: z.array(AuditReport).optional(),
  /** What credit said on the day of submission; a fast one is checked by sample later. */
  track: z.enum(['fast', 'normal', 'blocked']).optional(),
  screening: z.array(RuleOutcome),
  findings: z.array(Refusal),
  agreed: z.array(z.string()),
  clocks: z.record(z.string(), WorkingDayClock),
  correctBy: Day.optional(),
  /** What the amount was determined by, frozen with it. */
  facts: Facts.optional(),
  grantedThen: GrantedThen.optional(),
  determinedFen: Fen.optional(),
  /** Before it was reviewed or begun anew. */
  wasDecided: z.literal(true).optional(),
  derivation: z.array(Derivation),
  allocationId: z.string().optional(),
  allocatedFen: Fen.optional(),
  /** What each fund line pays of it, since it was allocated. */
  parts: z.array(ClaimPart).default([]),
  /** Since when it waits for money, and at which place among those who wait since then. */
  waiting: z.object({ since: Instant, turn: z.int().positive() }).optional(),
  objectionId: z.string().optional(),
  /** The day on which the last part was. */
  paidOn: Day.optional(),
  /** What of it has come back since. */
  recoveredFen: Fen.optional(),
});
export type Claim = z.infer<typeof Claim>;

/** As it lies in the register: also one of the time before a claim had parts. */
export const StoredClaim = z.preprocess(formerlyWhole, Claim);

/**
 * Nothing of a review is told before it has ended with an amount, nor ever where the claim ended without one; then
 * every line with its reason, and no name of a person.
 */
export const isReviewTold = ({ determinedFen, status }: Pick<Claim, 'determinedFen' | 'status'>): boolean =>
  determinedFen !== undefined && !isBeingDecided(status);

/** What another claim had shown when this one was drawn up: it was confirmed with it, and stands. */
export const heldFacts = ({ drawnUp }: Pick<Claim, 'drawnUp'>): Facts => {
  const held: readonly string[] = drawnUp?.held.map(({ fact }) => fact) ?? [];
  return onlyFacts(drawnUp?.facts ?? {}, (name) => held.includes(name));
};

/** One claim per milestone of a project, so its id is made of both. */
export const instalmentId = ({ projectId, milestone }: Instalment) => `${projectId}-${milestone.id}`;

/** One claim per subject, programme and period, so its id is made of them. */
export const claimId = (programmeId: string, periodId: string, subjectId: string) =>
  `${programmeId}-${periodId}-${subjectId}`;
