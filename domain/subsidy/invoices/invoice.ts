import * as z from 'zod';
import { Day } from '../../shared/day.ts';
import { Fen } from '../../shared/money.ts';

/** A party of an invoice, as the file names it. A natural person has no credit code. */
export const Party = z.object({ name: z.string().optional(), creditCode: z.string().optional() });
export type Party = z.infer<typeof Party>;

/** What a file says of its invoice; what it does not say is absent. */
export const Invoice = z.object({
  source: z.enum(['xml', 'ofd', 'pdf']),
  number: z.string().optional(),
  issuedOn: Day.optional(),
  buyer: Party,
  seller: Party,
  /** With tax. A red invoice takes it away; it has no sign here. */
  amountFen: Fen.optional(),
  taxFen: Fen.optional(),
  /** Issued to cancel another, and which. */
  red: z.object({ cancels: z.string().optional() }).optional(),
  /** What was bought, in short. */
  items: z.array(z.string()),
});
export type Invoice = z.infer<typeof Invoice>;
