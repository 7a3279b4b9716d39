import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { Department, Role } from '../role.ts';

/** The offices that may sit in a committee; its minutes are the secretary’s. */
export const SeatRole = Role.extract(['lead', 'reviewer', 'expert']);

/** A place at the table. It is an office that sits there, whoever holds it: one who is recused leaves it to another. */
export const Seat = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: Bilingual,
  role: SeatRole,
  department: Department.optional(),
});
export type Seat = Readonly<z.infer<typeof Seat>>;

/** Of those who voted, abstentions among them: how many must say the same. */
export const Majority = z.enum(['more-than-half', 'two-thirds']);
export type Majority = z.infer<typeof Majority>;

/** Who sits in a joint review, how many must have voted, and how many of those decide. */
export const CommitteeTerms = z.object({
  seats: z.array(Seat).min(2).max(30),
  /** Who is recused has not voted, and so is not among them. */
  quorum: z.int().positive(),
  majority: Majority,
});
export type CommitteeTerms = Readonly<z.infer<typeof CommitteeTerms>>;

const votePrefix = 'vote:';

/** The step of a seat, and of whoever keeps the minutes. */
export const voteStep = ({ id }: Pick<Seat, 'id'>): string => `${votePrefix}${id}`;
export const isVote = ({ step }: { readonly step: string }): boolean => step.startsWith(votePrefix);
export const minutesStep = 'minutes';

/** The seat of a vote. */
export const seatOf = ({ step }: { readonly step: string }): string => step.slice(votePrefix.length);
