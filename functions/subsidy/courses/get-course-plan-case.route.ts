import * as z from 'zod';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { CoursePlan } from '#domain/subsidy/courses/course-plan.ts';
import { readers } from '../../casework/staff.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { courseProgrammesOn } from './course-programmes.ts';

/** A course plan as the leading department reads it, with its syllabus and what was filed before. */
export const getCoursePlanCase = route(
  {
    id: 'getCoursePlanCase',
    method: 'GET',
    path: '/api/officer/course-plans/{id}',
    who: readers,
    summary: { zh: '课程计划案卷', en: 'The file of a course plan' },
    params: z.object({ id: z.string() }),
    answer: z.object({
      plan: CoursePlan,
      subjectName: z.string(),
      kindTitle: Bilingual,
      documents: z.array(z.object({ id: z.string(), fileName: z.string() })),
    }),
  },
  async (ports, { params: { id } }) => {
    const plan = await ports.register.get('course-plan', id);
    if (!plan) return notFound('该课程计划', 'course plan');
    const { syllabus, courseKind } = plan.content;
    const [subject, documents, programmes] = await Promise.all([
      ports.register.get('subject', plan.subjectId),
      ports.register.documentsOf(plan.subjectId),
      courseProgrammesOn(ports, momentOf(ports).today),
    ]);
    const kinds = programmes
      .filter(({ programme }) => programme.id === plan.programmeId)
      .flatMap(({ terms }) => terms.kinds);
    return {
      plan,
      subjectName: subject?.name ?? plan.subjectId,
      kindTitle: kinds.find((kind) => kind.id === courseKind)?.title ?? { zh: courseKind, en: courseKind },
      documents: documents.filter((document) => document.id === syllabus),
    };
  },
);
