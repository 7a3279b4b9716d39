import * as z from 'zod';
import { Instant } from '../casework/case.ts';
import { Refusal } from '../shared/refusal.ts';

/** What the bank is told. */
export const AccountDetails = z.object({
  accountName: z.string().min(1).max(120),
  accountNumber: z.string().regex(/^\d{8,32}$/),
  bankName: z.string().min(1).max(120),
  bankCode: z.string().regex(/^\d{12}$/),
  province: z.string().max(40),
  city: z.string().max(40),
});
export type AccountDetails = z.infer<typeof AccountDetails>;

/** Where a subject is paid. A new version must be confirmed, and must have rested, before money may go there. */
export const BankAccount = AccountDetails.extend({
  version: z.int().positive(),
  status: z.enum(['confirmed', 'to-be-confirmed']),
  /** Why the bank sent money back, where it did. */
  doubt: z.string().optional(),
  typedAt: Instant.optional(),
  typedBy: z.string().optional(),
  confirmedAt: Instant.optional(),
  confirmedBy: z.string().optional(),
  /** After a change no money goes there before this instant, so that a stolen sign-in is noticed first. */
  restsUntil: Instant.optional(),
  /** The version whose account this is, where an administrator has gone back to it. */
  restores: z.int().positive().optional(),
  withdrawnAt: Instant.optional(),
  withdrawnBy: z.string().optional(),
  /** What an officer should look at, though it stopped nothing. */
  concerns: z.array(Refusal).optional(),
});
export type BankAccount = z.infer<typeof BankAccount>;

/** The current version, and those before it, the newest first. */
export type Accounts = {
  readonly account?: BankAccount | undefined;
  readonly earlierAccounts?: readonly BankAccount[] | undefined;
};

export const detailsOf = ({
  accountName,
  accountNumber,
  bankName,
  bankCode,
  province,
  city,
}: AccountDetails): AccountDetails => ({ accountName, accountNumber, bankName, bankCode, province, city });

export const isSameAccount = (one: AccountDetails, other: AccountDetails): boolean =>
  JSON.stringify(detailsOf(one)) === JSON.stringify(detailsOf(other));

export const rests = ({ restsUntil }: BankAccount, now: Instant): boolean =>
  restsUntil !== undefined && now < restsUntil;
