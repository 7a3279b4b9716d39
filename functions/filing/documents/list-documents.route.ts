import * as z from 'zod';
import { isOwn, SubjectDocument } from '#domain/filing/document.ts';
import { route } from '../../edge/route.ts';

export const listDocuments = route(
  {
    id: 'listDocuments',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/documents',
    who: 'member',
    summary: { zh: '我的材料', en: 'The subject’s documents' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ documents: z.array(SubjectDocument) }),
  },
  async ({ register }, { params }) => ({
    documents: (await register.documentsOf(params.subjectId)).filter(isOwn),
  }),
);
