import type { Refusal } from '#domain/shared/refusal.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { nothingYet } from '#domain/subsidy/claims/rule.ts';
import { heldAgainstPlans } from '#domain/subsidy/courses/held-against-plans.ts';
import { noLines, type ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { coursesWereFiledBefore } from '#domain/subsidy/rules/su-124-courses-were-filed-before.ts';
import type { Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'register'>;
export type ClaimUnder = { readonly claim: Pick<Claim, 'subjectId'>; readonly programme: Programme };

/** The lines of a claim as they stand today by the course plans that its subject has filed for the programme. */
export const plannedLines = async (
  { register }: Needs,
  { claim: { subjectId }, programme }: ClaimUnder,
  lines: readonly ScreenedLine[],
): Promise<readonly ScreenedLine[]> => {
  const terms = programme.lists.roster?.courses;
  if (!terms) return lines;
  const plans = await register.ownedBy('course-plan', subjectId);
  // What the leading department of another programme has approved, that of this one has not.
  const ofProgramme = plans.filter(({ programmeId }) => programmeId === programme.id);
  return heldAgainstPlans(terms, ofProgramme, lines);
};

/** What the screening will say of a roster's courses, while it can still be corrected; a plan may yet be approved. */
export const courseConcerns = async (
  ports: Needs,
  under: ClaimUnder,
  read: readonly ScreenedLine[],
): Promise<readonly Refusal[]> => {
  const { programme } = under;
  if (!programme.rules.includes(coursesWereFiledBefore.code)) return [];
  const lines = await plannedLines(ports, under, read);
  const facts = { ...nothingYet, programme, claim: { totals: noLines }, lines };
  return coursesWereFiledBefore.check(facts).map((finding) => ({ ...finding, severity: 'warning' }));
};
