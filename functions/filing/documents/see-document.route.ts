import * as z from 'zod';
import { isOwn } from '#domain/filing/document.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { DocumentPath } from './document-path.ts';
import { shownDocument } from './shown-document.ts';

/** A document that the subject keeps, looked at again before it is used in a filing. */
export const seeDocument = route(
  {
    id: 'seeDocument',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/documents/{documentId}',
    who: 'member',
    summary: { zh: '查看我的材料', en: 'See one of the subject’s documents' },
    params: DocumentPath,
    answer: z.object({ url: z.string(), fileName: z.string(), contentType: z.string() }),
  },
  async ({ register, evidence }, { params: { subjectId, documentId } }) => {
    const document = (await register.documentsOf(subjectId)).find(({ id }) => id === documentId);
    return document?.status === 'kept' && isOwn(document)
      ? shownDocument(evidence, document)
      : notFound('该材料', 'document');
  },
);
