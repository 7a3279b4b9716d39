import * as z from 'zod';
import { caseFields, Instant } from '../casework/case.ts';

/** Where an enterprise is paid. A new version must be confirmed before money may go there. */
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

/** A subject of the zone, known by its unified social credit code. */
export const Enterprise = z.object({
  ...caseFields,
  kind: z.literal('enterprise'),
  status: z.literal('registered'),
  creditCode: z.string(),
  name: z.string().min(2).max(120),
  legalRepresentative: z.string().min(1).max(60),
  address: z.string().min(1).max(200),
  contactName: z.string().min(1).max(60),
  contactPhone: z.string().regex(/^[\d+-]{7,20}$/),
  registeredBy: z.string(),
  account: BankAccount.optional(),
});
export type Enterprise = z.infer<typeof Enterprise>;
