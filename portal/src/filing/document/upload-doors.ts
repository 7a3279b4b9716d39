import { answerOf, api } from '../../api/client.ts';
import type { Sent } from '../../api/schema.ts';

type Paper = Omit<Sent<'addDocument'>, 'kind'>;

/** Where a paper goes: it is announced there, and kept once it has arrived. */
export type UploadDoor = {
  readonly announce: (documentId: string, paper: Paper) => Promise<{ readonly uploadUrl: string }>;
  readonly arrive: (documentId: string) => Promise<unknown>;
};

type Where = { readonly subjectId: string; readonly kind: string };

/** To the documents of the subject, as one of its members. */
export const subjectDoor = ({ subjectId, kind }: Where): UploadDoor => ({
  announce: (documentId, paper) =>
    answerOf(
      api.PUT('/api/applicant/subjects/{subjectId}/documents/{documentId}', {
        params: { path: { subjectId, documentId } },
        body: { ...paper, kind },
      }),
    ),
  arrive: (documentId) =>
    answerOf(
      api.POST('/api/applicant/subjects/{subjectId}/documents/{documentId}/arrival', {
        params: { path: { subjectId, documentId } },
      }),
    ),
});

/** To the same, as somebody who brings it for a department. */
export const departmentDoor = ({ subjectId: id, kind }: Where): UploadDoor => ({
  announce: (documentId, paper) =>
    answerOf(
      api.PUT('/api/officer/subjects/{id}/documents/{documentId}', {
        params: { path: { id, documentId } },
        body: { ...paper, kind },
      }),
    ),
  arrive: (documentId) =>
    answerOf(
      api.POST('/api/officer/subjects/{id}/documents/{documentId}/arrival', {
        params: { path: { id, documentId } },
      }),
    ),
});
