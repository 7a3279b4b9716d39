import { route } from '../../edge/route.ts';
import { Announced, Announcement, announced } from './announced-document.ts';
import { DocumentPath } from './document-path.ts';

/** A document of the subject, brought by itself. */
export const addDocument = route(
  {
    id: 'addDocument',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/documents/{documentId}',
    who: 'member',
    summary: { zh: '上传主体材料', en: 'Add a document of the subject' },
    params: DocumentPath,
    body: Announcement,
    answer: Announced,
    status: 201,
  },
  (ports, { params: { subjectId, documentId: id }, body, actor: { person: addedBy } }) =>
    announced(ports, { ...body, subjectId, id, addedBy }),
);
