import * as z from 'zod';
import { CourseNumber } from '#domain/subsidy/courses/course-plan.ts';

export const CoursePath = z.object({ subjectId: z.string(), programmeId: z.string(), number: CourseNumber });
