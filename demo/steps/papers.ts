import { randomUUID } from 'node:crypto';
import type { Stage } from '../stage.ts';
import type { Subject } from '../world/subjects.ts';
import { pdf } from '../world/waybills.ts';

type Put = { readonly fileName: string; readonly bytes: Buffer; readonly contentType: string };

/** Puts a file where the API said, as a browser does. */
export const put = async (uploadUrl: string, { fileName, bytes, contentType }: Put): Promise<void> => {
  const answer = await fetch(uploadUrl, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: { 'content-type': contentType },
  });
  if (!answer.ok) throw new Error(`The store refused ${fileName}: ${answer.status} ${await answer.text()}`);
};

/** The papers that a mode of the demonstration insists on. */
const insistedOn: Readonly<Record<string, string>> = { '1210': 'warehouse-contract' };

/** A document among those of the subject, kept; answers its id. */
export const uploadDocument = async (
  stage: Stage,
  { clerk, subjectId, name }: Subject,
  kind: string,
  fileName: string,
): Promise<string> => {
  const id = randomUUID();
  const path = `/applicant/subjects/${subjectId}/documents/${id}`;
  const file = { fileName, bytes: pdf(`${kind} ${name}`), contentType: 'application/pdf' };
  const { uploadUrl } = await stage
    .as(clerk)
    .put<{ uploadUrl: string }>(path, { kind, ...file, bytes: file.bytes.length });
  await put(uploadUrl, file);
  await stage.as(clerk).post(`${path}/arrival`);
  return id;
};

/** Uploads what the subject's mode insists on, and says which document stands for it. */
export const papersFor = async (stage: Stage, subject: Subject): Promise<Record<string, string>> => {
  const kind = insistedOn[subject.mode];
  return kind ? { [kind]: await uploadDocument(stage, subject, kind, '仓储合同.pdf') } : {};
};
