import * as z from 'zod';
import { Department } from '../casework/role.ts';
import { Bilingual } from '../shared/bilingual.ts';
import { Day } from '../shared/day.ts';
import { BasisPoints } from '../shared/money.ts';
import { Effects, ladders } from './effects.ts';
import { Scheme } from './grade-set.ts';
import { BanScope } from './record.ts';

const Id = z.string().regex(/^[a-z0-9-]+$/);

/** Something a subject did that its record keeps. Nothing may be recorded that is not of one of these kinds. */
export const EventKind = z.object({
  id: Id,
  polarity: z.enum(['good', 'bad']),
  title: Bilingual,
  clause: z.string().min(1),
  /** How much it counts, unless whoever records it says otherwise. */
  weight: z.int().positive(),
});
export type EventKind = Readonly<z.infer<typeof EventKind>>;

/** A reason for which somebody is shut out for a time. */
export const BanKind = z.object({
  id: Id,
  title: Bilingual,
  clause: z.string().min(1),
  /** What it reaches unless whoever imposes it says otherwise. */
  scope: BanScope,
  /** The longest it may be imposed for; absent where it lasts until it is repaired. */
  mostDays: z.int().positive().optional(),
  /** Days to wait before repair may be applied for; absent where it cannot be repaired. */
  repairAfterDays: z.int().nonnegative().optional(),
  repair: Bilingual,
});
export type BanKind = Readonly<z.infer<typeof BanKind>>;

/** How a zone grades its subjects and what follows from it, as its configuration says it. */
export const CreditTerms = z.object({
  kind: z.literal('credit-terms'),
  id: Id,
  version: z.int().positive(),
  effectiveFrom: Day,
  demonstration: z.boolean(),
  /** Who keeps the records, and looks closer where credit asks for it. */
  department: Department,
  schemes: z.array(Scheme).min(1),
  /** What holds for a subject that no scheme has graded. */
  ungraded: Effects,
  eventKinds: z.array(EventKind).min(1),
  banKinds: z.array(BanKind).min(1),
  /** How many of ten thousand are drawn for inspection, for each effect. */
  inspection: z.object({
    filing: z.record(z.enum(ladders.filing), BasisPoints),
    goods: z.record(z.enum(ladders.goods), BasisPoints),
    claim: z.record(z.enum(ladders.claim), BasisPoints),
    payment: z.record(z.enum(ladders.payment), BasisPoints),
  }),
});
export type CreditTerms = Readonly<z.infer<typeof CreditTerms>>;

export const eventKindOf = (
  { eventKinds }: Pick<CreditTerms, 'eventKinds'>,
  id: string,
): EventKind | undefined => eventKinds.find((kind) => kind.id === id);

export const banKindOf = ({ banKinds }: Pick<CreditTerms, 'banKinds'>, id: string): BanKind | undefined =>
  banKinds.find((kind) => kind.id === id);
