import * as z from 'zod';
import { Day } from '#domain/shared/day.ts';
import type { Part } from '#domain/shared/funding.ts';
import { Fen } from '#domain/shared/money.ts';

/** As the bank writes it on its receipt. */
const BankReference = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{5,39}$/);

/** Money that came, as finance reads it from the bank's receipt. */
export const ReceivedBody = z.object({
  reference: BankReference,
  /** To which line's account it came; where it can be one alone, it need not be said. */
  fundLineId: z.string().optional(),
  fen: Fen,
  receivedOn: Day,
});
type ReceivedBody = z.output<typeof ReceivedBody>;

/** With the line to whose account it came, of those to which it may have come. */
export const onLineOf = <B extends ReceivedBody>(
  body: B,
  [first, ...others]: readonly Pick<Part, 'fundLineId'>[],
): B & { readonly fundLineId: string } => ({
  ...body,
  fundLineId: body.fundLineId ?? (others.length === 0 ? (first?.fundLineId ?? '') : ''),
});
