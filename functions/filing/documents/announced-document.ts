import * as z from 'zod';
import { documentLimit, SubjectDocument } from '#domain/filing/document.ts';
import { tooLarge } from '#domain/shared/file-size.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import type { Change, Ports } from '../../ports.ts';

export const Announcement = z.object({
  kind: SubjectDocument.shape.kind,
  fileName: z.string().trim().min(1).max(200),
  bytes: z.int().positive(),
  contentType: z.string().max(100),
});

export const Announced = z.object({ document: SubjectDocument, uploadUrl: z.string() });

type Announcing = z.output<typeof Announcement> &
  Pick<SubjectDocument, 'subjectId' | 'id' | 'addedBy' | 'broughtBy'>;

const isKept = () =>
  refused(409, {
    code: 'DOCUMENT-KEPT',
    reason: { zh: '该材料已保存，内容不可更改。', en: 'This document is kept; its content stays.' },
    next: { zh: '请作为新材料上传。', en: 'Upload it as a new document.' },
  });

/** Announces a document and answers where to put it; the bytes go straight to the store. Asked twice, it is one. */
export const announced = async (
  ports: Ports,
  announcing: Announcing,
  also: Pick<Change, 'outsider'> = {},
): Promise<z.input<typeof Announced> | Refused> => {
  const { subjectId, id, kind, bytes, contentType, addedBy, broughtBy } = announcing;
  const large = tooLarge(bytes, documentLimit);
  if (large) return refused(422, large);
  const subject = await ports.register.get('subject', subjectId);
  if (!subject) return notFound('该主体', 'subject');
  const known = (await ports.register.documentsOf(subjectId)).find((one) => one.id === id);
  if (known && known.broughtBy !== broughtBy) return notFound('该材料', 'document');
  if (known?.status === 'kept') return isKept();
  const moment = momentOf(ports);
  const document: SubjectDocument = {
    ...announcing,
    objectKey: `documents/${subjectId}/${id}`,
    status: 'awaiting-upload',
    addedAt: moment.now,
  };
  const data = { documentId: id, kind };
  await ports.register.commit({
    ...also,
    documents: [document],
    unmoved: [subject],
    events: known ? [] : [happened('DocumentAdded', moment, addedBy, subject, { data })],
  });
  return {
    document,
    uploadUrl: await ports.evidence.uploadUrl({ key: document.objectKey, bytes, contentType }),
  };
};
