import { isDeepStrictEqual } from 'node:util';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import { type CoursePlan, coursePlanStatuses } from '#domain/subsidy/courses/course-plan.ts';
import { coursesWereFiledBefore } from '#domain/subsidy/rules/su-124-courses-were-filed-before.ts';
import { changedOfLate } from '../../casework/changed-of-late.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { allLines, readLinesKey } from '../claims/lines.ts';
import { isChangeable } from '../claims/own-claim.ts';
import { withProgramme } from '../claims/read-claim.ts';
import { type ClaimUnder, courseConcerns } from './planned-lines.ts';

/** After these a roster may count otherwise than when it was read. */
export const changesOfPlans: ReadonlySet<string> = new Set([
  'CoursePlanFiled',
  'CoursePlanChanged',
  'CoursePlanApproved',
  'CoursePlanObjected',
  'CoursePlanWithdrawn',
]);

type Needs = Pick<Ports, 'register' | 'zone' | 'exports'>;

/** The roster with what is said of its courses today; nothing where that stands there. */
const toldAnew = async (ports: Needs, under: ClaimUnder, list: Evidence): Promise<Evidence[]> => {
  const lines = await allLines(ports.exports, [readLinesKey(list.claimId, list.id)]);
  const others = list.findings.filter(({ code }) => code !== coursesWereFiledBefore.code);
  const findings = [...others, ...(await courseConcerns(ports, under, lines))];
  return isDeepStrictEqual(findings, list.findings) ? [] : [{ ...list, findings, version: list.version + 1 }];
};

/** Says anew, on every roster that may still be corrected, which of its courses do not count by the plans as they are. */
export const tellRosters = async (ports: Needs, planId: string): Promise<void> => {
  const plan = await ports.register.get('course-plan', planId);
  const claims = plan ? await ports.register.ownedBy('claim', plan.subjectId) : [];
  const open = claims.filter((claim) => isChangeable(claim) && claim.programmeId === plan?.programmeId);
  for (const claim of open) {
    const under = await withProgramme(ports, claim);
    const rosters = (await ports.register.evidenceOf(claim.id)).filter(
      ({ kind, status }) => kind === 'roster' && status === 'read',
    );
    const readings = (await Promise.all(rosters.map((list) => toldAnew(ports, under, list)))).flat();
    if (readings.length > 0) await ports.register.commit({ readings, unmoved: [claim], events: [] });
  }
};

/** Every plan that was changed of late, whose event may be lost. */
export async function* plansOfLate(
  ports: Pick<Ports, 'register'>,
  moment: Moment,
): AsyncGenerator<readonly CoursePlan[]> {
  for (const status of coursePlanStatuses) yield* changedOfLate(ports, 'course-plan', status, moment);
}
