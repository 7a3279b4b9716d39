import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { Day } from '../../shared/day.ts';
import { Fen } from '../../shared/money.ts';
import { Reversal } from './reversal.ts';

/** Money that came back, by the bank's own reference: noted by a person, then booked in the ledger. */
export const Repayment = z.object({
  reference: z.string(),
  /** A reference whose entry was reversed may be noted once more: which of its entries this is. */
  entry: z.int().positive().default(1),
  /** The line to whose account it came. */
  fundLineId: z.string(),
  fen: Fen,
  receivedOn: Day,
  notedBy: z.string(),
  notedAt: Instant,
  bookedAt: Instant.optional(),
  /** That it was noted wrongly, as one person says it and another has confirmed or shall confirm. */
  reversal: Reversal.optional(),
  /** Since when it counts for nothing; it is kept all the same. */
  voidSince: Instant.optional(),
});
export type Repayment = z.infer<typeof Repayment>;

/** What the bank's receipt states of it. */
export type Received = Pick<Repayment, 'reference' | 'fundLineId' | 'fen' | 'receivedOn'>;

const stated = [
  'reference',
  'fundLineId',
  'fen',
  'receivedOn',
] as const satisfies readonly (keyof Received)[];

/** By which money that is reported twice is known to be the same. */
export const isSameMoney = (one: Received, other: Received): boolean =>
  stated.every((field) => one[field] === other[field]);

type Entry = Pick<Repayment, 'reference' | 'entry'>;

/** By what an entry is known, wherever it is noted: no reference of a bank has this sign in it. */
export const entryKey = ({ reference, entry }: Entry): string =>
  entry === 1 ? reference : `${reference}#${entry}`;

export const isSameEntry = (one: Entry, other: Entry): boolean => entryKey(one) === entryKey(other);

export const stands = ({ voidSince }: Pick<Repayment, 'voidSince'>): boolean => voidSince === undefined;

export const isUnbooked = (one: Repayment): boolean => stands(one) && one.bookedAt === undefined;
