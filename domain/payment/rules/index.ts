import type { Refusal } from '../../shared/refusal.ts';
import type { PaymentFacts, PaymentRule, ReleaseFacts } from '../rule.ts';
import { claimAwaitsPayment } from './py-101-claim-awaits-payment.ts';
import { noticeIsOver } from './py-102-notice-is-over.ts';
import { noObjectionIsOpen } from './py-103-no-objection-is-open.ts';
import { subjectIsFiled } from './py-104-subject-is-filed.ts';
import { accountIsThere } from './py-105-account-is-there.ts';
import { accountIsConfirmed } from './py-106-account-is-confirmed.ts';
import { amountIsTheAllocatedOne } from './py-107-amount-is-the-allocated-one.ts';
import { purposeIsTheProgrammes } from './py-108-purpose-is-the-programmes.ts';
import { makerStandsOutside } from './py-109-maker-stands-outside.ts';
import { accountHasRested } from './py-110-account-has-rested.ts';
import { creditAllowsIt } from './py-111-credit-allows-it.ts';

/** The conditions of paying, in the order a finance clerk reads them. */
const paymentRules: readonly PaymentRule[] = [
  claimAwaitsPayment,
  noticeIsOver,
  noObjectionIsOpen,
  subjectIsFiled,
  accountIsThere,
  accountIsConfirmed,
  accountHasRested,
  amountIsTheAllocatedOne,
  purposeIsTheProgrammes,
  makerStandsOutside,
  creditAllowsIt,
];

/** Everything that keeps a claim from being paid today, all at once. */
export const keptFromPayment = (facts: PaymentFacts): Refusal[] =>
  paymentRules.flatMap(({ check }) => check(facts));

/** Those of them that may have failed since the batch was made. */
const releaseRules: readonly PaymentRule<ReleaseFacts>[] = [subjectIsFiled, creditAllowsIt];

/** Everything that keeps a payment from leaving with its batch, on the day of the release. */
export const keptFromRelease = (facts: ReleaseFacts): Refusal[] =>
  releaseRules.flatMap(({ check }) => check(facts));
