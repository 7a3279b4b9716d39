import * as z from 'zod';

/** What a person may be in the zone. A token says who someone is; the directory says which of these they hold. */
export const Role = z.enum([
  'administrator',
  'clerk',
  'reviewer',
  'lead',
  'expert',
  'audit-firm',
  'conference-secretary',
  'programme-officer',
  'programme-approver',
  'legal-reviewer',
  'list-steward',
  'list-approver',
  'finance-maker',
  'finance-checker',
  'finance-exporter',
  'auditor',
  'statistics-officer',
  'data-protection',
  'data-reader',
  'operator',
]);
export type Role = z.infer<typeof Role>;

/** A department of the zone, as named in zones/: commerce, customs, tax, … */
export const Department = z.string().regex(/^[a-z][a-z-]*$/);
export type Department = z.infer<typeof Department>;

/** An office in the directory: which role, in which department, since when and by whose hand. */
export const Office = z.object({
  role: Role,
  department: Department.optional(),
  since: z.iso.datetime(),
  givenBy: z.string(),
});
export type Office = z.infer<typeof Office>;

/** What a person may be in a subject: a clerk acts for it, an administrator also says who does. */
export const MemberRole = z.enum(['administrator', 'clerk']);
export type MemberRole = z.infer<typeof MemberRole>;

/** A person's place in a subject. */
export const Membership = z.object({
  subjectId: z.string(),
  role: MemberRole,
  since: z.iso.datetime(),
  givenBy: z.string(),
  /** What the person's token called them when they joined, so that colleagues know each other. */
  displayName: z.string().optional(),
});
export type Membership = z.infer<typeof Membership>;

/** The same place, seen from the subject. */
export const Member = Membership.extend({ person: z.string() });
export type Member = z.infer<typeof Member>;

/** Who acts: the person of the token, with what the directory knows of them. Never taken from a request body. */
export type Actor = {
  readonly person: string;
  readonly name: string;
  /** The name under which the directory keeps them, where it keeps one. */
  readonly knownAs?: string;
  readonly offices: readonly Office[];
  readonly memberships: readonly Membership[];
};

export const administers = ({ memberships }: Pick<Actor, 'memberships'>, subjectId: string): boolean =>
  memberships.some((place) => place.subjectId === subjectId && place.role === 'administrator');
