import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';

/** A kind of course: whoever was taught one counts once, whichever institution taught it. */
const CourseKind = z.object({ id: z.string().regex(/^[a-z0-9-]+$/), title: Bilingual });
export type CourseKind = Readonly<z.infer<typeof CourseKind>>;

/** What a programme asks of course plans. */
export const CourseTerms = z.object({
  /** Of courses that start on this day or later; of earlier ones the paper of that time is looked at. */
  from: Day,
  kinds: z.array(CourseKind).min(1),
  /** In how many working days the leading department answers. */
  answerWorkingDays: z.int().positive(),
});
export type CourseTerms = Readonly<z.infer<typeof CourseTerms>>;
