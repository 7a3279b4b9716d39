import type { SubjectDocument } from '#domain/filing/document.ts';
import { isReadable } from '#domain/shared/readable-types.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import { arrived, laidAside } from '../../files/arrived.ts';
import type { Ports } from '../../ports.ts';

const notThere = ({ fileName }: SubjectDocument) =>
  refused(409, {
    code: 'DOCUMENT-NOT-UPLOADED',
    found: fileName,
    reason: { zh: '文件尚未上传完成。', en: 'The file has not arrived yet.' },
    next: { zh: '请等待上传完成，或重新上传。', en: 'Wait for the upload to end, or upload it again.' },
  });

const unwelcome = (found: string) =>
  refused(422, {
    code: 'DOCUMENT-KIND',
    found,
    expected: { zh: 'PDF、PNG 或 JPEG', en: 'PDF, PNG or JPEG' },
    reason: { zh: '文件内容不是可接受的格式。', en: 'The content of the file is not of an accepted kind.' },
    next: { zh: '请上传 PDF 或清晰图片。', en: 'Upload the PDF or a clear picture of it.' },
  });

/** Looks at the bytes that have arrived: a paper that can be read is kept, by its fingerprint, and never changes. */
export const keptDocument = async (
  ports: Ports,
  { subjectId, id, broughtBy }: Pick<SubjectDocument, 'subjectId' | 'id' | 'broughtBy'>,
): Promise<SubjectDocument | Refused> => {
  const document = (await ports.register.documentsOf(subjectId)).find((one) => one.id === id);
  if (!document || document.broughtBy !== broughtBy) return notFound('该材料', 'document');
  if (document.status === 'kept') return document;
  const file = await arrived(ports.evidence, document.objectKey);
  if (!file) return notThere(document);
  if (!isReadable(file.contentType)) return unwelcome(file.contentType);
  const kept: SubjectDocument = {
    ...document,
    ...(await laidAside(ports.evidence, file, `kept/${subjectId}/${id}`)),
    bytes: file.bytes,
    status: 'kept',
    addedAt: momentOf(ports).now,
  };
  await ports.register.commit({ documents: [kept], events: [] });
  return kept;
};
