import * as z from 'zod';
import { caseFields, Instant } from '../casework/case.ts';
import { Day } from '../shared/day.ts';
import { Dimension } from './effects.ts';

/** What a ban reaches: one thing that credit has a say in, or all of them. */
export const BanScope = z.enum([...Dimension.options, 'all']);
export type BanScope = z.infer<typeof BanScope>;

/** From the first day, up to but without the other; an entry that covers no day says nothing. */
const term = { from: Day, to: Day.optional() };
const coversADay = ({ from, to }: { readonly from: Day; readonly to?: Day | undefined }): boolean =>
  to === undefined || from < to;
const emptyTerm = { error: 'It ends before it begins.', path: ['to'] };

/** Entries are added and never changed. One that was wrong is named by the one that puts it right. */
const entry = {
  id: z.string().min(1),
  /** The document it rests on: a decision, a notice, a certificate. */
  document: z.string().min(1).max(120),
  recordedBy: z.string(),
  recordedAt: Instant,
  corrects: z.string().optional(),
};

/** By whose hand something was recorded, when, and by which document. */
export type Recorded = {
  readonly document: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
};

/** A grade given under a scheme, as it was called there on its first day. */
export const GradeEntry = z
  .object({ ...entry, scheme: z.string(), grade: z.string(), ...term })
  .refine(coversADay, emptyTerm);
export type GradeEntry = Readonly<z.infer<typeof GradeEntry>>;

/** Something the subject did. What it counts for is fixed when it is recorded: later terms judge nothing again. */
export const CreditEvent = z.object({
  ...entry,
  kind: z.string(),
  polarity: z.enum(['good', 'bad']),
  weight: z.int().positive(),
  on: Day,
  remark: z.string().max(500).optional(),
});
export type CreditEvent = Readonly<z.infer<typeof CreditEvent>>;

/** A time for which the subject is shut out. */
export const Ban = z
  .object({
    ...entry,
    kind: z.string(),
    scope: BanScope,
    ...term,
    remark: z.string().max(500),
    /** The event it was imposed for; it falls with it. */
    becauseOf: z.string().optional(),
  })
  .refine(coversADay, emptyTerm);
export type Ban = Readonly<z.infer<typeof Ban>>;

/** An appeal was upheld: the event counts on no day, past ones included. */
export const Annulment = z.object({ ...entry, eventId: z.string(), on: Day });
export type Annulment = Readonly<z.infer<typeof Annulment>>;

/** A repair was granted: the ban has no effect from that day on. What it did until then stays. */
export const Lifting = z.object({ ...entry, banId: z.string(), on: Day });
export type Lifting = Readonly<z.infer<typeof Lifting>>;

/** Everything recorded of one subject, in the order in which it was recorded. */
export const CreditRecord = z.object({
  ...caseFields,
  kind: z.literal('credit-record'),
  status: z.literal('kept'),
  subjectId: z.string(),
  grades: z.array(GradeEntry),
  events: z.array(CreditEvent),
  bans: z.array(Ban),
  annulments: z.array(Annulment),
  liftings: z.array(Lifting),
});
export type CreditRecord = Readonly<z.infer<typeof CreditRecord>>;

/** The entries alone: all that the rules look at. */
export type CreditEntries = Pick<CreditRecord, 'grades' | 'events' | 'bans' | 'annulments' | 'liftings'>;

/** The record of a subject of whom nothing has been recorded. */
export const noEntries: CreditEntries = { grades: [], events: [], bans: [], annulments: [], liftings: [] };

/** What has not been put right by another entry. */
export const uncorrected = <E extends { readonly id: string; readonly corrects?: string | undefined }>(
  entries: readonly E[],
): E[] => {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries.filter(({ id }) => !corrected.has(id));
};
