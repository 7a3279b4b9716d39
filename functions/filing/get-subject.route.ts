import * as z from 'zod';
import { Subject } from '#domain/filing/subject.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';

export const getSubject = route(
  {
    id: 'getSubject',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}',
    who: 'member',
    summary: { zh: '企业信息', en: 'The enterprise' },
    params: z.object({ subjectId: z.string() }),
    answer: Subject,
  },
  async ({ register }, { params }) =>
    (await register.get('subject', params.subjectId)) ?? notFound('该企业', 'subject'),
);
