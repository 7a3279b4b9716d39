import type { ClaimRule } from '../claims/rule.ts';
import { filedForAnEligibleMode } from './su-101-filed-for-an-eligible-mode.ts';
import { filedThroughoutThePeriod } from './su-102-filed-throughout-the-period.ts';
import { submittedWithinTheWindow } from './su-103-submitted-within-the-window.ts';
import { numbersLiveInOneClaim } from './su-104-numbers-live-in-one-claim.ts';
import { invoicesAreThere } from './su-105-invoices-are-there.ts';
import { feesAreInvoicedAndPaid } from './su-106-fees-are-invoiced-and-paid.ts';
import { evidenceIsComplete } from './su-107-evidence-is-complete.ts';
import { creditAllowsIt } from './su-108-credit-allows-it.ts';
import { invoicesNameTheClaimant } from './su-109-invoices-name-the-claimant.ts';
import { invoicesAreOfThePeriod } from './su-110-invoices-are-of-the-period.ts';
import { noRedInvoiceCancelsIt } from './su-111-no-red-invoice-cancels-it.ts';
import { thePayeeIsTheBuyer } from './su-112-the-payee-is-the-buyer.ts';
import { receiptsCoverTheInvoices } from './su-113-receipts-cover-the-invoices.ts';
import { invoicesAreReadNotTyped } from './su-114-invoices-are-read-not-typed.ts';
import { theFilingStillHolds } from './su-115-the-filing-still-holds.ts';
import { noSecondClaimForTheSameBusiness } from './su-116-no-second-claim-for-the-same-business.ts';
import { noAffiliateClaimsBeside } from './su-117-no-affiliate-claims-beside.ts';
import { littleOfTheTradeCameBack } from './su-118-little-of-the-trade-came-back.ts';
import { nothingCrowdsAboveAThreshold } from './su-119-nothing-crowds-above-a-threshold.ts';
import { amountsAreNotRound } from './su-120-amounts-are-not-round.ts';
import { theTradeCoversTheCosts } from './su-121-the-trade-covers-the-costs.ts';
import { noMoreThanWasReported } from './su-122-no-more-than-was-reported.ts';
import { notEveryOrderIsSupported } from './su-123-not-every-order-is-supported.ts';
import { coursesWereFiledBefore } from './su-124-courses-were-filed-before.ts';
import { aDayOfALoanCountsOnce } from './su-125-a-day-of-a-loan-counts-once.ts';

/** The rule book of the screening, in the order an officer reads it. A programme names the rules that apply to it. */
export const claimRules: readonly ClaimRule[] = [
  filedForAnEligibleMode,
  filedThroughoutThePeriod,
  submittedWithinTheWindow,
  numbersLiveInOneClaim,
  invoicesAreThere,
  feesAreInvoicedAndPaid,
  evidenceIsComplete,
  creditAllowsIt,
  invoicesNameTheClaimant,
  invoicesAreOfThePeriod,
  noRedInvoiceCancelsIt,
  thePayeeIsTheBuyer,
  receiptsCoverTheInvoices,
  invoicesAreReadNotTyped,
  theFilingStillHolds,
  noSecondClaimForTheSameBusiness,
  noAffiliateClaimsBeside,
  littleOfTheTradeCameBack,
  nothingCrowdsAboveAThreshold,
  amountsAreNotRound,
  theTradeCoversTheCosts,
  noMoreThanWasReported,
  notEveryOrderIsSupported,
  coursesWereFiledBefore,
  aDayOfALoanCountsOnce,
];

/** What can be said before anything is typed: the register knows the filings, the calendar knows the window. */
export const beforehand: readonly ClaimRule[] = [
  filedForAnEligibleMode,
  filedThroughoutThePeriod,
  submittedWithinTheWindow,
  creditAllowsIt,
];

const forOfficers = new Set(claimRules.flatMap(({ code, toldTo }) => (toldTo === 'officers' ? [code] : [])));

/** What the subject reads of a screening. */
export const isToldToSubject = ({ rule }: { readonly rule: string }): boolean => !forOfficers.has(rule);
