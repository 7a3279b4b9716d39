import * as z from 'zod';
import { caseFields } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { Department } from '../../casework/role.ts';
import { Day } from '../../shared/day.ts';
import { halfWidth } from '../../shared/normalise.ts';

export const coursePlanStatuses = ['filed', 'approved', 'objected', 'withdrawn'] as const;
export type CoursePlanStatus = (typeof coursePlanStatuses)[number];

/** What is changed is answered anew: nobody has approved it as it stands now. */
export const coursePlanLifecycle = {
  filed: { approve: 'approved', object: 'objected', change: 'filed', withdraw: 'withdrawn' },
  approved: { change: 'filed', withdraw: 'withdrawn' },
  objected: { change: 'filed', withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Lifecycle<CoursePlanStatus>;

export const moveCoursePlan = moveAlong<CoursePlanStatus>(coursePlanLifecycle);

/** What an institution says of a course before it starts. */
export const CourseContent = z.object({
  name: z.string().trim().min(1).max(60),
  /** One of the kinds that the programme names. */
  courseKind: z.string(),
  hours: z.number().positive().max(9999).multipleOf(0.1),
  startsOn: Day,
  endsOn: Day,
  place: z.string().trim().min(1).max(120),
  plannedHeads: z.int().positive().max(10_000),
  teachers: z.array(z.string().trim().min(1).max(60)).min(1).max(20),
  /** The document of the subject that says what is taught. */
  syllabus: z.uuid(),
});
export type CourseContent = Readonly<z.infer<typeof CourseContent>>;

/** So often a course is said otherwise at most, before it is another course. */
export const mostEditions = 20;

const filing = { content: CourseContent, filedOn: Day, filedBy: z.string() };

/** How the institution calls a course; the roster names it so. */
export const CourseNumber = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,29}$/);

/** A course as it was filed by an institution, and what the leading department has answered. */
export const CoursePlan = z.object({
  ...caseFields,
  ...filing,
  kind: z.literal('course-plan'),
  status: z.enum(coursePlanStatuses),
  subjectId: z.string(),
  programmeId: z.string(),
  department: Department,
  number: CourseNumber,
  edition: z.int().positive(),
  /** What the department has said of this edition. */
  answer: z.string().optional(),
  /** What was filed before, the first first, and where it stood when it was changed. */
  earlier: z.array(
    z.object({ ...filing, status: z.enum(coursePlanStatuses), answer: z.string().optional() }),
  ),
});
export type CoursePlan = Readonly<z.infer<typeof CoursePlan>>;

/** As people write a number or a name: spaces, width and capitals make no other course of it. */
export const courseText = (typed: string): string => halfWidth(typed).replace(/\s/g, '').toUpperCase();

/** One plan for a subject and a number. */
export const coursePlanId = (subjectId: string, number: string): string =>
  `${subjectId}-${courseText(number)}`;

/** By the day of the server: on its first day a course has started. */
export const hasStarted = ({ startsOn }: Pick<CourseContent, 'startsOn'>, today: Day): boolean =>
  startsOn <= today;
