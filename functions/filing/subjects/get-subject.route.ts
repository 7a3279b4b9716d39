import * as z from 'zod';
import { Subject } from '#domain/filing/subject.ts';
import { route } from '../../edge/route.ts';
import { ownSubject } from './own-subject.ts';

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
  (ports, { params }) => ownSubject(ports, params),
);
