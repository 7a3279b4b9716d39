import { SubjectDocument } from '#domain/filing/document.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound, Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { DocumentPath } from './document-path.ts';
import { readPaper } from './read-paper.ts';

const notThere = ({ fileName }: SubjectDocument) =>
  refused(409, {
    code: 'DOCUMENT-NOT-UPLOADED',
    found: fileName,
    reason: { zh: '文件尚未上传完成。', en: 'The file has not arrived yet.' },
    next: { zh: '请等待上传完成，或重新上传。', en: 'Wait for the upload to end, or upload it again.' },
  });

/** Looks at the bytes that have arrived: a paper that can be read is kept, by its fingerprint, and never changes. */
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
  async (ports, { params: { subjectId, documentId } }) => {
    const documents = await ports.register.documentsOf(subjectId);
    const document = documents.find(({ id }) => id === documentId);
    if (!document) return notFound('该材料', 'document');
    if (document.status === 'kept') return document;
    if ((await ports.evidence.bytesOf(document.objectKey)) === undefined) return notThere(document);
    const paper = await readPaper(ports, document);
    if (paper instanceof Refused) return paper;
    const kept: SubjectDocument = { ...document, ...paper, status: 'kept', addedAt: momentOf(ports).now };
    await ports.register.commit({ documents: [kept], events: [] });
    return kept;
  },
);
