import type { Route } from '#functions/edge/route.ts';
import { addDepartmentDocument } from '#functions/filing/documents/add-department-document.route.ts';
import { addDocument } from '#functions/filing/documents/add-document.route.ts';
import { keepDepartmentDocument } from '#functions/filing/documents/keep-department-document.route.ts';
import { keepDocument } from '#functions/filing/documents/keep-document.route.ts';
import { answerOf } from './call-route.ts';
import type { MemoryPorts } from './memory-ports.ts';

type Bringing = { readonly subjectId: string; readonly person: string; readonly content?: string };

const bring = async (
  ports: MemoryPorts,
  [add, keep]: readonly [Route, Route],
  { subjectId, person, content = '%PDF-1.7\n' }: Bringing,
): Promise<string> => {
  const documentId = ports.ids.next();
  const params = { subjectId, id: subjectId, documentId };
  const body = {
    kind: 'paper',
    fileName: '材料.pdf',
    bytes: Buffer.byteLength(content),
    contentType: 'application/pdf',
  };
  await answerOf(ports, add, { person, params, body });
  await answerOf(ports, add, { person, params, body });
  ports.evidence.put(`documents/${subjectId}/${documentId}`, content);
  await answerOf(ports, keep, { person, params });
  await answerOf(ports, keep, { person, params });
  return documentId;
};

/** A document that a member of the subject has brought, and that is kept; every call is made twice. */
export const aDocument = (ports: MemoryPorts, bringing: Bringing) =>
  bring(ports, [addDocument, keepDocument], bringing);

/** One that somebody of a department has brought. */
export const aDepartmentDocument = (ports: MemoryPorts, bringing: Bringing) =>
  bring(ports, [addDepartmentDocument, keepDepartmentDocument], bringing);
