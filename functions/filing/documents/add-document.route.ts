import * as z from 'zod';
import { documentLimit, SubjectDocument } from '#domain/filing/document.ts';
import { tooLarge } from '#domain/shared/file-size.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { notFound, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { DocumentPath } from './document-path.ts';

const Body = z.object({
  kind: SubjectDocument.shape.kind,
  fileName: z.string().trim().min(1).max(200),
  bytes: z.int().positive(),
  contentType: z.string().max(100),
});

const isKept = () =>
  refused(409, {
    code: 'DOCUMENT-KEPT',
    reason: { zh: '该材料已保存，内容不可更改。', en: 'This document is kept; its content stays.' },
    next: { zh: '请作为新材料上传。', en: 'Upload it as a new document.' },
  });

/** Announces a document and answers where to put it; the bytes go straight to the store. Asked twice, it is one. */
export const addDocument = route(
  {
    id: 'addDocument',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/documents/{documentId}',
    who: 'member',
    summary: { zh: '上传主体材料', en: 'Add a document of the subject' },
    params: DocumentPath,
    body: Body,
    answer: z.object({ document: SubjectDocument, uploadUrl: z.string() }),
    status: 201,
  },
  async (ports, { params: { subjectId, documentId }, body, actor }) => {
    const large = tooLarge(body.bytes, documentLimit);
    if (large) return refused(422, large);
    const subject = await ports.register.get('subject', subjectId);
    if (!subject) return notFound('该主体', 'subject');
    const known = (await ports.register.documentsOf(subjectId)).find(({ id }) => id === documentId);
    if (known?.status === 'kept') return isKept();
    const moment = momentOf(ports);
    const document: SubjectDocument = {
      ...body,
      subjectId,
      id: documentId,
      objectKey: `documents/${subjectId}/${documentId}`,
      status: 'awaiting-upload',
      addedAt: moment.now,
      addedBy: actor.person,
    };
    const data = { documentId, kind: body.kind };
    await ports.register.commit({
      documents: [document],
      unmoved: [subject],
      events: known ? [] : [happened('DocumentAdded', moment, actor.person, subject, { data })],
    });
    const { objectKey: key, bytes, contentType } = document;
    return { document, uploadUrl: await ports.evidence.uploadUrl({ key, bytes, contentType }) };
  },
);
