import { SubjectDocument } from '#domain/filing/document.ts';
import { route } from '../../edge/route.ts';
import { DocumentPath } from './document-path.ts';
import { keptDocument } from './kept-document.ts';

/** Keeps a document that its subject has uploaded. */
export const keepDocument = route(
  {
    id: 'keepDocument',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/documents/{documentId}/arrival',
    who: 'member',
    summary: { zh: '确认材料上传完成', en: 'Keep a document that has arrived' },
    params: DocumentPath,
    answer: SubjectDocument,
  },
  (ports, { params: { subjectId, documentId: id } }) => keptDocument(ports, { subjectId, id }),
);
