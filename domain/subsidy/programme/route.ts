import * as z from 'zod';
import { CommitteeTerms } from '../../casework/committee/committee.ts';
import { Department } from '../../casework/role.ts';
import { BasisPoints } from '../../shared/money.ts';

/** Which claims a joint review decides: those that somebody opposes, or all. */
const Decides = z.enum(['opposed', 'all']);

/** So many of ten thousand that one person agreed to are drawn, and looked at by a second before they are determined. */
const FewHands = z.object({ secondLook: BasisPoints });

/** How claims are decided, where it is not by the departments and the lead of the leading one alone. */
export const Route = z.object({
  /** Claims that credit favours are put to the leading department alone. */
  fast: FewHands.optional(),
  /**
   * All facts are here already: the system draws the claim up, the subject confirms it, and it goes the fast way
   * whatever its credit, unless that bars it (免申即享, ADR 0074).
   */
  noClaim: FewHands.optional(),
  /** A firm from outside verifies the lines, and hands in a report; meanwhile nobody's clock runs but its own. */
  audit: z
    .object({
      firm: Department,
      when: z.enum(['before-departments', 'after-departments']),
      workingDays: z.int().positive(),
    })
    .optional(),
  /** A committee in place of the lead. */
  committee: CommitteeTerms.extend({ decides: Decides }).optional(),
  /** A department may propose a project for a subject, and not the subject alone. */
  departmentsPropose: z.boolean().optional(),
});
export type Route = Readonly<z.infer<typeof Route>>;

type Terms = {
  readonly route?: Route | undefined;
  readonly departments: readonly Department[];
  readonly leadDepartment: Department;
};

/** How a claim of this track goes fast, where the programme lets it. */
export const fastRouteOf = ({ route }: Pick<Terms, 'route'>, track: string | undefined) =>
  route?.noClaim ?? (track === 'fast' ? route?.fast : undefined);

/** Whom a claim of this track is put to. */
export const departmentsFor = (terms: Terms, track: string | undefined): readonly Department[] =>
  fastRouteOf(terms, track) ? [terms.leadDepartment] : terms.departments;
