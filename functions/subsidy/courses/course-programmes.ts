import type { CourseTerms } from '#domain/subsidy/courses/course-terms.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../../ports.ts';
import { allInForce } from '../../zone/in-force.ts';

/** A programme that asks for course plans, with what it asks of them. */
export type CourseProgramme = { readonly programme: Programme; readonly terms: CourseTerms };

/** The programmes in force on that day that ask for course plans. */
export const courseProgrammesOn = async (
  { zone }: Pick<Ports, 'zone'>,
  day: string,
): Promise<readonly CourseProgramme[]> =>
  (await allInForce(zone, 'programme', day)).flatMap((programme) => {
    const terms = programme.lists.roster?.courses;
    return terms ? [{ programme, terms }] : [];
  });
