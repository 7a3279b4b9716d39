import * as z from 'zod';
import { Instant } from '../casework/case.ts';

/** Where a subject is paid. A new version must be confirmed before money may go there. */
export const BankAccount = z.object({
  version: z.int().positive(),
  accountName: z.string().min(1).max(120),
  accountNumber: z.string().regex(/^\d{8,32}$/),
  bankName: z.string().min(1).max(120),
  bankCode: z.string().regex(/^\d{12}$/),
  province: z.string().max(40),
  city: z.string().max(40),
  status: z.enum(['confirmed', 'to-be-confirmed']),
  /** Why the bank sent money back, where it did. */
  doubt: z.string().optional(),
  confirmedAt: Instant.optional(),
  confirmedBy: z.string().optional(),
});
export type BankAccount = z.infer<typeof BankAccount>;
