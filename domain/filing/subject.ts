import * as z from 'zod';
import { caseFields } from '../casework/case.ts';
import { Service } from '../casework/subject-words.ts';
import { maskName } from '../shared/redaction.ts';
import { Refusal } from '../shared/refusal.ts';
import { BankAccount } from './account.ts';
import { VerifiedFact } from './verified-fact.ts';

/** Several, each once. */
export const Services = z
  .array(Service)
  .max(Service.options.length)
  .overwrite((services) => [...new Set(services)]);

export const Institution = z.enum(['training-body', 'university', 'other']);
export type Institution = z.infer<typeof Institution>;

/** What is known of every subject, as it was last accepted. */
const particulars = {
  name: z.string().min(2).max(120),
  address: z.string().min(1).max(200),
  contactName: z.string().min(1).max(60),
  contactPhone: z.string().regex(/^[\d+-]{7,20}$/),
  services: Services,
};

const common = {
  ...caseFields,
  ...particulars,
  kind: z.literal('subject'),
  status: z.literal('registered'),
  registeredBy: z.string(),
  /** What an officer should look at, though it stopped nothing. */
  concerns: z.array(Refusal).optional(),
  /** A clerk only presents; an administrator submits. */
  administratorApproves: z.boolean().optional(),
  account: BankAccount.optional(),
  /** What departments have checked, by whom and on which day. */
  verified: z.array(VerifiedFact).optional(),

  /** The newest first. */
  earlierAccounts: z.array(BankAccount).optional(),
};

/** Known by its unified social credit code, which is its id. */
const organisation = {
  ...common,
  creditCode: z.string(),
  legalRepresentative: z.string().min(1).max(60),
};

/** Known by an id that says nothing; the resident identity number lies beside the case, and no answer carries it. */
const person = { ...common, maskedId: z.string() };

/**
 * Who files, is reviewed and is paid: an enterprise, an institution (a training body, a university), an individual
 * foreign-trade operator, or a border resident (实施方案三（二）2、四（十三）).
 */
export const Subject = z.discriminatedUnion('type', [
  z.object({ ...organisation, type: z.literal('enterprise') }),
  z.object({
    ...organisation,
    type: z.literal('institution'),
    institution: Institution,
  }),
  z.object({ ...person, type: z.literal('individual') }),
  z.object({ ...person, type: z.literal('border-resident') }),
]);
export type Subject = z.infer<typeof Subject>;

export type NaturalPerson = Extract<Subject, { maskedId: string }>;

/** A natural person’s name is masked wherever everybody may read it (domain study §3.13). */
export const isNaturalPerson = (subject: Subject): subject is NaturalPerson => 'maskedId' in subject;
export const publicNameOf = (subject: Subject): string =>
  isNaturalPerson(subject) ? maskName(subject.name) : subject.name;
export type Enterprise = Extract<Subject, { type: 'enterprise' }>;
